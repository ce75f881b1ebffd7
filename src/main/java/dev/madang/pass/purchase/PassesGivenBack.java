package dev.madang.pass.purchase;

import dev.madang.shared.Won;
import java.util.UUID;

/**
 * A member has given unused passes back, and their money is on its way.
 *
 * @param key names this giving back among those of the purchase
 */
public record PassesGivenBack(UUID purchase, UUID member, int passes, Won worth, String key) {}
