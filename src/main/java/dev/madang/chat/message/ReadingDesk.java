package dev.madang.chat.message;

import dev.madang.chat.ReadFurther;
import dev.madang.chat.room.Rooms;
import dev.madang.platform.live.Live;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where members say how far they have read. */
@Service
public class ReadingDesk {

    private final Rooms rooms;
    private final Live live;
    private final MessageNews news;
    private final ApplicationEventPublisher events;

    ReadingDesk(Rooms rooms, Live live, MessageNews news, ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.live = live;
        this.news = news;
        this.events = events;
    }

    /** Notes that a member has seen all up to this message; it never goes back, and not beyond what was said. */
    @Transactional
    public void upTo(UUID member, UUID room, long message) {
        rooms.read(member, room, message).ifPresent(to -> {
            live.tell(UnreadMessages.changedFor(member));
            news.read(member, room);
            if (rooms.tellsReading(room)) {
                events.publishEvent(new ReadFurther(room, member, to));
            }
        });
    }
}
