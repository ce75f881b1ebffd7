package dev.madang.club.home;

import dev.madang.club.Joining;
import dev.madang.shared.Region;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a leader says of a club. */
public record ClubDetails(
        String name,
        String text,
        String interest,
        Region region,
        Joining joining,
        List<String> questions,
        int capacity,
        @Nullable UUID cover) {}
