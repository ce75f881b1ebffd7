package dev.madang.shop.coupon;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.Externalized;

/** A member has taken a coupon, once. */
@Externalized("madang.coupons::#{coupon()}")
public record CouponTaken(UUID coupon, UUID member, Instant at) {}
