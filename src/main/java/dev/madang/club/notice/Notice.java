package dev.madang.club.notice;

import dev.madang.moderation.Withholding;
import dev.madang.platform.paging.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice of a club.
 *
 * @param withheld how operators keep it from others; null when they do not
 */
public record Notice(
        UUID id,
        UUID club,
        UUID author,
        String nickname,
        String title,
        String text,
        Instant writtenAt,
        int version,
        @Nullable Withholding withheld,
        List<UUID> photos) {

    static final int MOST_PHOTOS = 10;

    Cursor cursor() {
        return new Cursor(writtenAt, id);
    }

    /** Whether this member, who is in the club, may see it. */
    boolean isVisibleTo(UUID member) {
        return withheld == null || withheld == Withholding.HIDDEN && author.equals(member);
    }

    public @Nullable UUID cover() {
        return photos.isEmpty() ? null : photos.getFirst();
    }

    public List<String> paragraphs() {
        return text.isBlank() ? List.of() : List.of(text.split("\n\\s*\n"));
    }
}
