package dev.madang.chat.message;

import dev.madang.chat.room.RoomList;
import dev.madang.platform.live.LiveCount;
import dev.madang.platform.live.LiveEvent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many messages a member has not seen: topic {@code chat:MEMBER}. */
@Component
class UnreadMessages extends LiveCount {

    private static final String KIND = "chat";
    private static final String CHANGED = "unread";

    private final RoomList rooms;

    UnreadMessages(RoomList rooms) {
        super(KIND, CHANGED, "chat/unread :: counts");
        this.rooms = rooms;
    }

    static LiveEvent changedFor(UUID member) {
        return changed(KIND, CHANGED, member);
    }

    @Override
    public String sql() {
        return RoomList.UNREAD;
    }

    @Override
    protected int of(UUID member) {
        return rooms.unread(member);
    }
}
