package dev.madang.chat.room;

import dev.madang.member.MemberCard;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room as one of those who are in it sees it.
 *
 * @param title of a group; null for rooms that are named after the other
 * @param listing that a guest and its host talk about; null in other rooms
 * @param other who else is in a room of two; null in groups, and while nobody has come yet
 * @param readTo id of the last message its reader has seen, 0 for none
 * @param otherReadTo the same of the other; 0 where it is not told
 * @param suspended whether its reader is, and so can say nothing
 * @param closed whether nothing can be said any more
 */
public record SeenRoom(
        UUID id,
        RoomKind kind,
        @Nullable String title,
        @Nullable UUID listing,
        UUID reader,
        @Nullable MemberCard other,
        long readTo,
        long otherReadTo,
        boolean suspended,
        boolean closed) {

    public boolean isGroup() {
        return kind == RoomKind.GROUP;
    }
}
