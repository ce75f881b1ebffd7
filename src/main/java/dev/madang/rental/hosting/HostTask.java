package dev.madang.rental.hosting;

import dev.madang.rental.listing.HandOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gear that changes hands now: what a host has to do today or tomorrow, or should have done.
 *
 * @param day on which it is due
 * @param returning whether the gear comes back
 * @param way in which it changes hands
 * @param place as agreed, else in the host's words; empty when none is named
 * @param at when they meet; null unless they have agreed on it
 * @param due in whole days from today: negative when it is late
 */
public record HostTask(
        UUID reservation,
        UUID guest,
        String title,
        @Nullable UUID cover,
        int units,
        boolean returning,
        HandOver way,
        String place,
        LocalDate day,
        @Nullable Instant at,
        int due) {

    /** Message key of what is to be done. */
    public String text() {
        return "hosting.task." + (returning ? "RETURN." : "HAND_OVER.") + way;
    }

    /** Message key of when: {@code LATE}, {@code TODAY} or {@code TOMORROW}. */
    public String when() {
        return "hosting.task." + (due < 0 ? "LATE" : due == 0 ? "TODAY" : "TOMORROW");
    }

    public boolean isLate() {
        return due < 0;
    }
}
