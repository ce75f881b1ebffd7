package dev.madang.shop.coupon;

import dev.madang.shared.Won;
import java.time.Instant;

/**
 * A coupon as its seller issues it.
 *
 * @param percent from 1 to 90, or 0 for one of {@code won}
 */
public record CouponDetails(String name, int percent, Won won, Won minimum, int units, Instant until) {}
