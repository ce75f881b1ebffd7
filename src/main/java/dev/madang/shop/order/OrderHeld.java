package dev.madang.shop.order;

import dev.madang.shop.Sale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units were taken, and are held until the order is paid. Told in that transaction.
 *
 * @param sale what it is of; null for goods
 */
public record OrderHeld(UUID order, UUID buyer, @Nullable Sale sale) {}
