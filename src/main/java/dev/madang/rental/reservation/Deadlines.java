package dev.madang.rental.reservation;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * From when on and until when what can happen to a reservation that is paid.
 *
 * @param from its first day
 * @param to the day of the return
 * @param meeting when the two agreed to hand the gear over; null as long as they have not
 */
public record Deadlines(
        LocalDate from, LocalDate to, @Nullable Instant meeting) {

    /** So long after the day of the return what is not back counts as returned, so that the deposit is not held for ever. */
    public static final int DAYS_MISSING = 14;

    private static final int DAYS_OF_DELIVERY = 5;

    /** From when on the gear may change hands: the day before its first day. A parcel may be sent earlier. */
    public Instant handOverFrom() {
        return Seoul.beginningOf(from.minusDays(1));
    }

    /** From when on a parcel may be sent so that it arrives in time. */
    public Instant sendingFrom() {
        return Seoul.beginningOf(from.minusDays(DAYS_OF_DELIVERY));
    }

    /** When the two meet to hand it over: as agreed, else at noon of the first day. */
    public Instant handOverTime() {
        return meeting == null ? Seoul.at(from.atTime(LocalTime.NOON)) : meeting;
    }

    /** When its last day of use is over. */
    public Instant endsAt() {
        return Seoul.beginningOf(to);
    }

    /** From when on a return is late. */
    public Instant lateFrom() {
        return Seoul.beginningOf(to.plusDays(1));
    }

    /** The last moment of the day of the return: a return that nobody spoke about was in time. */
    public Instant handedBackInTime() {
        return lateFrom().minusMillis(1);
    }

    /** When hand-over and return count as done if nobody has said anything: 24 hours after the day of the return. */
    public Instant silenceEndsAt() {
        return Seoul.beginningOf(to.plusDays(2));
    }

    /** When at the latest it counts as returned, whatever the two sides say. */
    public Instant latestReturn() {
        return Seoul.beginningOf(to.plusDays(DAYS_MISSING));
    }
}
