package dev.madang.settlement.payout;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;

/** What was given to the bank at once. */
public record BankFile(UUID id, Instant madeAt, int payouts, Won amount) {}
