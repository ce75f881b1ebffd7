package dev.madang.rental.claim.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of a deposit's way ({@code rental/claim/reservation-claim :: deposit}).
 *
 * @param label message key; its only argument is the amount
 * @param amount in won, as text needs it; null where none is named
 * @param state done, now or next
 * @param at when it happened, or will: an instant, a day, or null when that is open
 */
record DepositStep(
        String label,
        @Nullable Object amount,
        String state,
        @Nullable Object at) {}
