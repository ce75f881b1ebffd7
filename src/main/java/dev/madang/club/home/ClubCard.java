package dev.madang.club.home;

import dev.madang.club.Joining;
import dev.madang.platform.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A club in a list.
 *
 * @param metres from where is asked; 0 where nobody asked how far it is
 */
public record ClubCard(
        UUID id,
        String name,
        String interest,
        String region,
        Joining joining,
        @Nullable UUID cover,
        int capacity,
        int members,
        int metres,
        Instant foundedAt) {

    Cursor byAge() {
        return new Cursor(foundedAt, id);
    }

    Cursor byDistance() {
        return new Cursor(metres, foundedAt, id);
    }

    public boolean isFull() {
        return members >= capacity;
    }

    public int kilometres() {
        return Math.max(1, Math.round(metres / 1000f));
    }
}
