package dev.madang.chat.message;

import dev.madang.chat.room.RoomList;
import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveTopics;
import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many messages a member has not seen, in the header of every page and live: topic {@code chat:MEMBER}. */
@Component
class UnreadMessages implements HeaderCount, LiveTopics {

    private final RoomList rooms;

    UnreadMessages(RoomList rooms) {
        this.rooms = rooms;
    }

    static LiveEvent changedFor(UUID member) {
        return LiveEvent.state("chat:" + member, "unread");
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public int of(CurrentMember me) {
        return rooms.unread(me.id());
    }

    @Override
    public String kind() {
        return "chat";
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return reader.member() != null && reader.member().id().toString().equals(key);
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(changedFor(UUID.fromString(key)));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        UUID member = UUID.fromString(event.topic().substring("chat:".length()));
        return Optional.of(new LiveFragment("chat/unread :: counts", Map.of("unread", rooms.unread(member))));
    }
}
