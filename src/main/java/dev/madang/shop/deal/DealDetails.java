package dev.madang.shop.deal;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;

/**
 * A deal as its seller announces it.
 *
 * @param variant of goods of theirs
 * @param price of one unit, less than usual
 * @param units that are set aside for it
 * @param perMember how many units each member may have of it
 */
public record DealDetails(UUID variant, Won price, int units, int perMember, Instant opensAt, Instant closesAt) {}
