package dev.madang.chat.message;

import dev.madang.chat.room.RoomKind;
import dev.madang.chat.room.Rooms;
import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rooms as those in them report them, with what was said last. They are nobody's: a message, or a member, is somebody's. */
@Component
class ReportableRooms extends ReportableRow {

    private static final int LAST = 20;

    private final Messages messages;
    private final Rooms rooms;

    ReportableRooms(Messages messages, Rooms rooms) {
        super("room", Set.of(Withholding.HIDDEN));
        this.messages = messages;
        this.rooms = rooms;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return rooms.titleOf(id).map(title -> new ReportedThing(null, title, lastSaid(id), List.of(), "/chat/" + id));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return rooms.isIn(member, id) && rooms.seenBy(member, id).kind() != RoomKind.INQUIRY;
    }

    /** Nothing can be said in it any more. */
    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        rooms.withhold(id, how != null);
    }

    @Override
    public Duration term() {
        return Duration.ofHours(12);
    }

    private String lastSaid(UUID room) {
        return messages.before(room, null, LAST).reversed().stream()
                .filter(Message::isSaid)
                .map(ReportableMessages::line)
                .collect(Collectors.joining("\n"));
    }
}
