package dev.madang.notification;

import dev.madang.platform.live.LiveCount;
import dev.madang.platform.live.LiveEvent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How much a member has not read: topic {@code bell:MEMBER}. */
@Component
class Bell extends LiveCount {

    private static final String KIND = "bell";

    private final Notifications notifications;

    Bell(Notifications notifications) {
        super(KIND, KIND, "notification/bell :: count");
        this.notifications = notifications;
    }

    static LiveEvent ringsFor(UUID member) {
        return changed(KIND, KIND, member);
    }

    @Override
    public String sql() {
        return Notifications.UNREAD;
    }

    @Override
    protected int of(UUID member) {
        return notifications.unread(member);
    }
}
