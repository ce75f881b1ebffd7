package dev.madang.chat.message;

import dev.madang.chat.room.Rooms;
import dev.madang.platform.live.Live;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where members say how far they have read. */
@Service
public class ReadingDesk {

    private final Rooms rooms;
    private final Live live;

    ReadingDesk(Rooms rooms, Live live) {
        this.rooms = rooms;
        this.live = live;
    }

    /**
     * Notes that a member has seen all up to this message; it never goes back, and not beyond what was said.
     *
     * @return whether it is new
     */
    @Transactional
    public boolean upTo(UUID member, UUID room, long message) {
        boolean moved = rooms.read(member, room, message);
        if (moved) {
            live.tell(UnreadMessages.changedFor(member));
        }
        return moved;
    }
}
