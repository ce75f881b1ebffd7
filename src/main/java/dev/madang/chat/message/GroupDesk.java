package dev.madang.chat.message;

import dev.madang.chat.Groups;
import dev.madang.chat.LeftRoom;
import dev.madang.chat.room.RoomKind;
import dev.madang.chat.room.Rooms;
import dev.madang.chat.room.SeenRoom;
import dev.madang.platform.live.Live;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rooms of any number, who come and go; the room says so. */
@Service
@Transactional
public class GroupDesk implements Groups {

    private final Rooms rooms;
    private final Messages messages;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupDesk(Rooms rooms, Messages messages, Live live, ApplicationEventPublisher events, Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public UUID open(String title) {
        return rooms.open(RoomKind.GROUP, title);
    }

    @Override
    public void rename(UUID room, String title) {
        rooms.rename(room, title);
    }

    @Override
    public void close(UUID room) {
        rooms.close(room);
    }

    @Override
    public void expel(UUID room, UUID member) {
        if (rooms.isIn(member, room)) {
            leave(room, member);
        }
    }

    /** Lets a member in; who is in stays in. */
    @Override
    public void enter(UUID room, UUID member) {
        if (rooms.enter(room, member)) {
            say(room, member, MessageKind.ENTERED);
        }
    }

    /** @throws Refusal 404 for who is not in, 409 for a room of two, which nobody leaves */
    public void leave(UUID room, UUID member) {
        SeenRoom seen = rooms.seenBy(member, room);
        if (!seen.isGroup()) {
            throw Refusal.conflict("chat.refused.no-group");
        }
        say(room, member, MessageKind.LEFT);
        rooms.leave(room, member);
        live.revoke(RoomTopics.topic(room), member);
        events.publishEvent(new LeftRoom(room, member));
    }

    private void say(UUID room, UUID member, MessageKind kind) {
        messages.add(room, member, kind, Ids.next().toString(), "", clock.instant())
                .flatMap(id -> messages.find(room, id))
                .ifPresent(message -> live.tell(RoomTopics.said(message)));
    }
}
