package dev.madang.chat.message;

import dev.madang.chat.room.Rooms;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What is said in a room, for those who have it open: topic {@code room:ID}, its events {@code message}; and {@code standing}, that
 * what the room is for stands differently now.
 */
@Component
class RoomTopics implements LiveTopics {

    private static final String KIND = "room";
    private static final String STANDING = "standing";

    private final Rooms rooms;
    private final Messages messages;

    RoomTopics(Rooms rooms, Messages messages) {
        this.rooms = rooms;
        this.messages = messages;
    }

    static LiveEvent said(Message message) {
        return LiveEvent.durable(
                topic(message.room()),
                message.id(),
                "message",
                message.id(),
                message.author().id());
    }

    /** The same message, which is shown otherwise now. */
    static LiveEvent changed(Message message) {
        return LiveEvent.fleeting(
                topic(message.room()), "message", message.id(), message.author().id());
    }

    static LiveEvent standing(UUID room) {
        return LiveEvent.state(topic(room), STANDING);
    }

    static String topic(UUID room) {
        return KIND + ":" + room;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        CurrentMember member = reader.member();
        return member != null
                && id(key).filter(room -> rooms.isIn(member.id(), room)).isPresent();
    }

    @Override
    public List<LiveEvent> since(String key, long id, int most) {
        return messages.after(UUID.fromString(key), id, most).stream()
                .map(RoomTopics::said)
                .toList();
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(LiveEvent.state(KIND + ":" + key, STANDING));
    }

    /** The author's own bubbles stand on the other side. */
    @Override
    public String view(LiveEvent event, Reader reader) {
        return event.author() != null && reader.is(event.author()) ? "mine" : "";
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        if (event.name().equals(STANDING)) {
            return Optional.of(LiveFragment.signal());
        }
        UUID room = UUID.fromString(event.topic().substring(KIND.length() + 1));
        return messages.find(room, Long.parseLong(event.subject()))
                .map(message -> new LiveFragment(
                        "chat/room :: bubble", Map.of("message", message, "mine", view.equals("mine"))));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
