package dev.madang.chat.message;

import dev.madang.chat.room.Rooms;
import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who has read all of a room is told of the first message that comes then, and not of each; groups tell nobody. */
@Component
class MessageNews {

    private static final String KIND = "MESSAGE";

    private final Notifications notifications;
    private final Rooms rooms;

    MessageNews(Notifications notifications, Rooms rooms) {
        this.notifications = notifications;
        this.rooms = rooms;
    }

    /** In the transaction in which it was said. */
    void said(Message message) {
        for (Rooms.Reader reader :
                rooms.readersOfTwo(message.room(), message.author().id())) {
            notifications.tell(new News(
                    reader.member(),
                    "message:" + message.room() + ":" + reader.readTo(),
                    KIND,
                    "chat.news.message",
                    List.of(message.author().nickname()),
                    href(message.room()),
                    false));
        }
    }

    void read(UUID member, UUID room) {
        notifications.seen(member, href(room));
    }

    private static String href(UUID room) {
        return "/chat/" + room;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(7)
        NotificationKind newsOfMessages() {
            return new NotificationKind(KIND);
        }
    }
}
