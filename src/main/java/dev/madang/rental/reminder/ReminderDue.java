package dev.madang.rental.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A side of a reservation is to be reminded. Told once per side, kind and day.
 *
 * @param day of the hand-over or of the return
 * @param at when they meet; null unless they have agreed on it
 */
public record ReminderDue(
        UUID reservation,
        UUID member,
        Kind kind,
        LocalDate day,
        @Nullable Instant at) {

    /** Of what. */
    public enum Kind {
        /** It is tomorrow. */
        HAND_OVER,
        /** It is tomorrow. */
        RETURN,
        /** A parcel is to be sent by tomorrow; its sender alone is told. */
        SENDING,
        /** A parcel is to be sent back by tomorrow; its sender alone is told. */
        SENDING_BACK,
        /** The return was yesterday and did not happen. */
        OVERDUE,
        /** They meet in an hour. */
        SOON
    }
}
