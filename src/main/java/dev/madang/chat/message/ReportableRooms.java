package dev.madang.chat.message;

import dev.madang.chat.room.RoomKind;
import dev.madang.chat.room.Rooms;
import dev.madang.chat.room.SeenRoom;
import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rooms as those in them report them, with what was said last. They are nobody's: a message, or a member, is somebody's. */
@Component
class ReportableRooms implements Reportable {

    private static final int LAST = 20;

    private final Messages messages;
    private final Rooms rooms;

    ReportableRooms(Messages messages, Rooms rooms) {
        this.messages = messages;
        this.rooms = rooms;
    }

    @Override
    public String kind() {
        return "room";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(room -> rooms.titleOf(room)
                        .map(title -> new ReportedThing(null, title, lastSaid(room), List.of(), "/chat/" + room)));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id)
                .filter(room -> rooms.isIn(member, room))
                .map(room -> rooms.seenBy(member, room))
                .map(SeenRoom::kind)
                .filter(kind -> kind != RoomKind.INQUIRY)
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return Set.of(Withholding.HIDDEN);
    }

    /** Nothing can be said in it any more. */
    @Override
    public void withhold(String id, Withholding how) {
        ReportedIds.uuid(id).ifPresent(room -> rooms.withhold(room, true));
    }

    @Override
    public void release(String id) {
        ReportedIds.uuid(id).ifPresent(room -> rooms.withhold(room, false));
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
