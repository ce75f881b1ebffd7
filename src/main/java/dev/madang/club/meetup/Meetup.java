package dev.madang.club.meetup;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meet-up as it stands.
 *
 * @param series the same for those of every week; null for a single one
 * @param coming how many have a place
 * @param waiting how many wait for one
 * @param calledOffAt null while it takes place
 */
public record Meetup(
        UUID id,
        UUID club,
        @Nullable UUID series,
        String title,
        String text,
        String place,
        String address,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int coming,
        int waiting,
        int version,
        @Nullable Instant calledOffAt,
        String calledOffReason) {

    static final int MOST_PLACES = 500;
    static final int MOST_WEEKS = 12;

    public boolean isCalledOff() {
        return calledOffAt != null;
    }

    public boolean isFull() {
        return coming >= capacity;
    }

    public boolean isOverAt(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Whether it can be answered and changed. */
    public boolean isOpenAt(Instant now) {
        return !isCalledOff() && !isOverAt(now);
    }

    /** By which a map finds it. */
    public String onMap() {
        return address.isBlank() ? place : address;
    }

    public List<String> paragraphs() {
        return text.isBlank() ? List.of() : List.of(text.split("\n\\s*\n"));
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    /** @throws Refusal 409 when it was called off or has begun */
    void requireOpen(Instant now) {
        if (isCalledOff()) {
            throw Refusal.conflict("meetup.refused.called-off");
        }
        if (isOverAt(now)) {
            throw Refusal.conflict("meetup.refused.over");
        }
    }
}
