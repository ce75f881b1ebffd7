package dev.madang.shop.reminder;

import dev.madang.shop.Sale;
import java.util.List;
import java.util.UUID;

/**
 * A sale was withdrawn before it opened.
 *
 * @param members some of those who wanted to be told before
 */
record OpeningWithdrawn(Sale sale, String title, List<UUID> members) {}
