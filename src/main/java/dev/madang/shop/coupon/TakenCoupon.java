package dev.madang.shop.coupon;

import java.time.Instant;
import java.util.UUID;

/**
 * A coupon of which some were taken since its seller was told.
 *
 * @param total how many there were
 * @param left how many there are still
 * @param last when the last of those was taken
 */
record TakenCoupon(UUID id, UUID seller, String name, int total, int left, Instant last) {

    boolean isGone() {
        return left == 0;
    }
}
