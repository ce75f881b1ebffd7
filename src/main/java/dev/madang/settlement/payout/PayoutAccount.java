package dev.madang.settlement.payout;

import java.time.Instant;

/**
 * Where a member's money goes.
 *
 * @param ending its last four digits
 */
public record PayoutAccount(Bank bank, String holder, String ending, Instant changedAt) {}
