package dev.madang.rental.question;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to know about a listing, for all to read. */
public record Question(
        UUID id,
        UUID listing,
        UUID asker,
        String text,
        Instant askedAt,
        @Nullable Answer answer) {

    /**
     * @param edited whether it was put otherwise since
     * @param withheld whether operators keep it from all but the host
     */
    public record Answer(String text, Instant at, boolean edited, boolean withheld) {}

    public boolean isAnswered() {
        return answer != null;
    }
}
