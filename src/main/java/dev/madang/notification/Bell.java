package dev.madang.notification;

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

/** How much a member has not read, in the header of every page and live: topic {@code bell:MEMBER}. */
@Component
class Bell implements HeaderCount, LiveTopics {

    private static final String KIND = "bell";

    private final Notifications notifications;

    Bell(Notifications notifications) {
        this.notifications = notifications;
    }

    static LiveEvent ringsFor(UUID member) {
        return LiveEvent.state(KIND + ":" + member, KIND);
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public int of(CurrentMember me) {
        return notifications.unread(me.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayWatch(Reader reader, String key) {
        return reader.member() != null && reader.member().id().toString().equals(key);
    }

    @Override
    public Optional<LiveEvent> state(String key) {
        return Optional.of(ringsFor(UUID.fromString(key)));
    }

    @Override
    public Optional<LiveFragment> show(LiveEvent event, String view, Locale locale) {
        var member = UUID.fromString(event.topic().substring(KIND.length() + 1));
        return Optional.of(
                new LiveFragment("notification/bell :: count", Map.of("unread", notifications.unread(member))));
    }
}
