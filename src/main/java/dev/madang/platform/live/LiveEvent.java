package dev.madang.platform.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, told to all instances once it is committed. It carries no content: every instance that has a reader of the topic
 * reads and shows it by the topic's {@link LiveTopics}.
 *
 * @param topic kind and key: {@code room:7c9e…}; a member's own by their id: {@code bell:0198…}
 * @param id of a durable event, which is replayed after a break: it grows within its topic in the order of commits (take it while
 *     the topic's row is locked). 0 for a fleeting one, and for one that shows how something stands now
 * @param name of the event in the stream: {@code message}. Elements of pages listen by it
 * @param subject what to show, for the topic's {@link LiveTopics}: an id, or empty
 * @param author who did it, so that their own view may differ; null for nobody in particular
 */
public record LiveEvent(
        String topic,
        long id,
        String name,
        String subject,
        @Nullable UUID author) {

    public static LiveEvent durable(String topic, long id, String name, Object subject, @Nullable UUID author) {
        return new LiveEvent(topic, id, name, subject.toString(), author);
    }

    public static LiveEvent fleeting(String topic, String name, Object subject, @Nullable UUID author) {
        return new LiveEvent(topic, 0, name, subject.toString(), author);
    }

    /** That something stands differently now: only the last of several matters. */
    public static LiveEvent state(String topic, String name) {
        return new LiveEvent(topic, 0, name, "", null);
    }

    public boolean isDurable() {
        return id > 0;
    }
}
