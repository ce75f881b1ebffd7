package dev.madang.rental.reservation;

import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a late return costs: for every day that was begun after the day of the return, a share of the price per day of all
 * units, but never more than the deposit, out of which it comes.
 *
 * @param days begun after the day of the return
 * @param perDay in won, for all units
 * @param amount what it comes to, in won
 */
public record LateFee(int days, Won perDay, Won amount) {

    /** What it would cost to have returned it then. */
    public static LateFee of(Reservation reservation, Instant returned) {
        long days = ChronoUnit.DAYS.between(reservation.days().to(), Seoul.dayOf(returned));
        return reservation
                .charge()
                .lateFee(
                        Math.toIntExact(Math.max(0, days)),
                        reservation.price().perDay().times(reservation.units()));
    }

    /** @param unitsPerDay the price per day of all units */
    static LateFee of(int days, Won unitsPerDay, CancellationPolicy policy, Won deposit) {
        Won perDay = unitsPerDay.percent(policy.latePercent());
        Won grown = perDay.times(days);
        return new LateFee(days, perDay, grown.compareTo(deposit) < 0 ? grown : deposit);
    }

    /** Whether it has come up to the deposit and grows no more. */
    public boolean isCapped() {
        return amount.compareTo(perDay.times(days)) < 0;
    }
}
