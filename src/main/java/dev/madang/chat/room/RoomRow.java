package dev.madang.chat.room;

import dev.madang.member.MemberCard;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room in the list of its reader's.
 *
 * @param title of a group, or of the listing that is talked about; null between friends
 * @param other who else is in a room of two; null in groups
 * @param mine whether the reader said it
 * @param unread how many messages the reader has not seen; a hundred stands for more, too
 */
public record RoomRow(
        UUID id,
        RoomKind kind,
        @Nullable String title,
        @Nullable MemberCard other,
        Last last,
        boolean mine,
        int unread) {

    /**
     * What was said last.
     *
     * @param text empty for photos, and for what was taken back
     */
    public record Last(String text, boolean removed, boolean said, Instant at) {}
}
