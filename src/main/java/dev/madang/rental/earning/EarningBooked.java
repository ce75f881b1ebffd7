package dev.madang.rental.earning;

import dev.madang.shared.Won;
import java.util.UUID;

/**
 * What a host gets for a reservation stands in the ledger; the host is told.
 *
 * @param payout all lines of it together
 */
public record EarningBooked(UUID reservation, UUID host, Won payout) {}
