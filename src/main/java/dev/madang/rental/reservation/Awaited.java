package dev.madang.rental.reservation;

import dev.madang.rental.ReservationStatus;
import dev.madang.shared.life.Hold;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation waits for, and what the clock does with it when nobody acts in time.
 *
 * @param hold for an answer or a payment its days are kept so long; null when they are not, or firmly
 * @param completesAt when it completes by itself; null when it does not
 */
@Embeddable
public record Awaited(
        @Embedded @Nullable Hold hold, @Nullable Instant completesAt) {

    static final Awaited NOTHING = new Awaited(null, null);

    /** Each side has its time for the next step, but nothing is answered or paid any more when the gear should be on its way. */
    static Awaited step(Instant now, Deadlines deadlines) {
        Instant patience = now.plus(Reservation.PATIENCE);
        Instant last = deadlines.agreedBy();
        return within(Hold.until(last.isBefore(patience) ? last : patience));
    }

    private static Awaited within(Hold hold) {
        return new Awaited(hold, null);
    }

    static Awaited completion(@Nullable Instant at) {
        return new Awaited(null, at);
    }

    Awaited beginPayment(Instant now) {
        return hold == null ? this : within(hold.beginPayment(now));
    }

    Awaited endPayment() {
        return hold == null ? this : within(hold.endPayment());
    }

    /** When its days are free again unless somebody acts; null while nothing ends that. */
    public @Nullable Instant heldUntil() {
        return hold == null ? null : hold.endsAt();
    }

    /** When the present step ends by itself; null when no answer and no payment is awaited. */
    public @Nullable Instant dueAt() {
        return hold == null ? null : hold.dueAt();
    }

    /** Whether the gateway is being asked at this moment. */
    public boolean isPaying() {
        return hold != null && hold.isPaying();
    }

    /** Whether the hold should have ended by now and was not written down as ended yet. */
    public boolean isOverdue(Instant now) {
        return hold != null && hold.isOverdue(now);
    }

    boolean isOver(Instant now) {
        return completesAt != null && !completesAt.isAfter(now);
    }

    /** Where what stands there as written down stands at this moment. */
    ReservationStatus statusAt(ReservationStatus written, Instant now) {
        if (isOverdue(now)) {
            return ReservationStatus.EXPIRED;
        }
        return isOver(now) ? ReservationStatus.COMPLETED : written;
    }
}
