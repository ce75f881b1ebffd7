package dev.madang.notification;

import dev.madang.member.FriendAsked;
import dev.madang.member.FriendsMade;
import dev.madang.member.Members;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is asked to be friends is told, and who had asked when it is accepted; a refusal is not told. */
@Component
class FriendNews {

    private static final String KIND = "FRIEND";

    private final Notifications notifications;
    private final Members members;

    FriendNews(Notifications notifications, Members members) {
        this.notifications = notifications;
        this.members = members;
    }

    /** Who asks again and again is heard once. */
    @EventListener
    void on(FriendAsked asked) {
        tell(asked.asked(), asked.asker(), "asked", "/me/friends");
    }

    @EventListener
    void on(FriendsMade made) {
        tell(made.asker(), made.accepter(), "made", "/members/" + made.accepter());
    }

    private void tell(UUID member, UUID other, String what, String href) {
        var card = members.cards(List.of(other)).get(other);
        if (card != null) {
            notifications.tell(new News(
                    member,
                    "friend-" + what + ":" + other,
                    KIND,
                    "friend.news." + what,
                    List.of(card.nickname()),
                    href,
                    false));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(8)
        NotificationKind newsOfFriends() {
            return new NotificationKind(KIND);
        }
    }
}
