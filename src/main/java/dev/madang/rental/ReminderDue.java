package dev.madang.rental;

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
        /** The return was yesterday and did not happen. */
        OVERDUE
    }
}
