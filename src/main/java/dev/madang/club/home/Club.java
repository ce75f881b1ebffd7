package dev.madang.club.home;

import dev.madang.club.Joining;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A club as it describes itself.
 *
 * @param interest code of a first-level category
 * @param region code of where it is at home
 * @param cover media id, or null for none
 */
public record Club(
        UUID id,
        String name,
        String text,
        String interest,
        String region,
        Joining joining,
        List<String> questions,
        @Nullable UUID cover,
        int capacity,
        int members,
        UUID leader,
        int version,
        Instant foundedAt) {

    static final int MOST_QUESTIONS = 3;

    public List<String> paragraphs() {
        return text.isBlank() ? List.of() : List.of(text.split("\n\\s*\n"));
    }
}
