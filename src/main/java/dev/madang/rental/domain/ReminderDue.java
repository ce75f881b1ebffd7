package dev.madang.rental.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A side of a reservation is to be reminded. Told once per side, kind and day.
 *
 * @param day of the hand-over or of the return
 */
public record ReminderDue(UUID reservation, UUID member, Kind kind, LocalDate day) {

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
