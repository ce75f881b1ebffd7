package dev.madang.club.home;

import dev.madang.shared.Slugs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A club as its leader types it, so that it comes back as it was typed whatever is wrong with it.
 *
 * @param questions one a line
 * @param withoutCover {@code true} to take the picture away
 */
public record ClubForm(
        String version,
        String name,
        String text,
        String interest,
        String region,
        String joining,
        String questions,
        String capacity,
        String withoutCover) {

    public ClubForm(
            @Nullable String version,
            @Nullable String name,
            @Nullable String text,
            @Nullable String interest,
            @Nullable String region,
            @Nullable String joining,
            @Nullable String questions,
            @Nullable String capacity,
            @Nullable String withoutCover) {
        this.version = orEmpty(version);
        this.name = orEmpty(name);
        this.text = orEmpty(text);
        this.interest = orEmpty(interest);
        this.region = orEmpty(region);
        this.joining = orEmpty(joining);
        this.questions = orEmpty(questions);
        this.capacity = orEmpty(capacity);
        this.withoutCover = orEmpty(withoutCover);
    }

    /** A new one. */
    static ClubForm beginning(String region) {
        return new ClubForm("", "", "", "", region, "approval", "", "20", "");
    }

    static ClubForm of(Club club) {
        return new ClubForm(
                String.valueOf(club.version()),
                club.name(),
                club.text(),
                club.interest(),
                club.region(),
                Slugs.of(club.joining()),
                String.join("\n", club.questions()),
                String.valueOf(club.capacity()),
                "");
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
