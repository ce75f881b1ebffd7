package dev.madang.rental.reservation;

import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * From when on and until when what can happen to a reservation that is paid.
 *
 * @param from its first day
 * @param to the day of the return
 * @param handOver how, and when the two agreed to meet for it
 */
public record Deadlines(LocalDate from, LocalDate to, Arrangement handOver) {

    /** So long after the day of the return what is not back counts as returned, so that the deposit is not held for ever. */
    public static final int DAYS_MISSING = 14;

    /** So long nobody counts as absent after when they should have come. */
    public static final Duration GRACE = Duration.ofHours(1);

    private static final int DAYS_OF_DELIVERY = 5;

    /** From when on the gear may change hands: the day before its first day. A parcel may be sent earlier. */
    public Instant handOverFrom() {
        return Seoul.beginningOf(from.minusDays(1));
    }

    /** From when on a parcel may be sent so that it arrives in time. */
    public Instant sendingFrom() {
        return Seoul.beginningOf(from.minusDays(DAYS_OF_DELIVERY));
    }

    /** The day on which a parcel is sent at the latest, so that it arrives in time. */
    public LocalDate sendingDay() {
        return from.minusDays(1);
    }

    /** Until when it has to be agreed on and paid: before its first day begins, or the day on which it is sent. */
    public Instant agreedBy() {
        return Seoul.beginningOf(handOver.isMeeting() ? from : sendingDay());
    }

    /** From when on who has not come counts as absent, and what was not sent as missing: an hour after the meeting, or after the first day. */
    public Instant absentFrom() {
        return handOver.isMeeting() ? handOverTime().plus(GRACE) : Seoul.beginningOf(from.plusDays(1));
    }

    /** Until when that can be said: as long as it is in use, or the parcel may still come. */
    public Instant absentUntil() {
        return handOver.isMeeting() ? endsAt() : silenceEndsAt();
    }

    /** When the two meet to hand it over: as agreed, else at noon of the first day. */
    public Instant handOverTime() {
        Instant meeting = handOver.at();
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
