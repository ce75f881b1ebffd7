package dev.madang.sandbox.demo.rental;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that becomes of a reservation of the demo.
 *
 * @param by who does it; {@code SYSTEM} when it comes by itself
 * @param words what they say to it
 * @param percent of the deposit, where an amount is named
 * @param when the two meet or met, or the parcel was sent; null where nothing of that is said
 */
public record Act(
        Instant at,
        Step step,
        Actor by,
        String words,
        int percent,
        @Nullable Instant when) {

    public enum Step {
        ASK(ReservationStatus.REQUESTED),
        APPROVE(ReservationStatus.APPROVED),
        DECLINE(ReservationStatus.DECLINED),
        CANCEL(ReservationStatus.CANCELLED),
        EXPIRE(ReservationStatus.EXPIRED),
        PAY(ReservationStatus.PAID),
        /** By the other side: to agree. */
        PROPOSE(null),
        HAND_OVER(null),
        CONFIRM_HAND_OVER(ReservationStatus.HANDED_OVER),
        HOLD_EXTENSION(null),
        PAY_EXTENSION(null),
        REPORT_MISSING(null),
        RETURN(null),
        CONFIRM_RETURN(ReservationStatus.RETURNED),
        COMPLETE(ReservationStatus.COMPLETED),
        CLAIM(ReservationStatus.CLAIMED),
        COUNTER(null),
        DISPUTE(null),
        AGREE(ReservationStatus.COMPLETED),
        DECIDE(ReservationStatus.COMPLETED);

        /** Where the reservation stands then; null where it stood before. */
        private final @Nullable ReservationStatus to;

        Step(@Nullable ReservationStatus to) {
            this.to = to;
        }

        @Nullable
        ReservationStatus to() {
            return to;
        }

        boolean isHandOver() {
            return this == HAND_OVER || this == CONFIRM_HAND_OVER;
        }

        /** Whether the gear changes hands, in the words of one side. */
        boolean isTransfer() {
            return isHandOver() || this == RETURN || this == CONFIRM_RETURN;
        }
    }
}
