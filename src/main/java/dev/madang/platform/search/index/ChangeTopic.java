package dev.madang.platform.search.index;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.stereotype.Component;

/** The Redis topic on which instances tell each other what changed. */
@Component
class ChangeTopic {

    static final ChannelTopic TOPIC = new ChannelTopic("madang:index-changed");

    /** Instead of a type; no class is called so. */
    private static final String EVERYTHING = "*";

    private final UUID instance = UUID.randomUUID();
    private final StringRedisTemplate redis;

    ChangeTopic(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void tell(Class<?> type, UUID id) {
        redis.convertAndSend(TOPIC.getTopic(), new News(instance, type.getName(), id).toString());
    }

    /** That each is to read everything anew. */
    void tellOfEverything() {
        redis.convertAndSend(TOPIC.getTopic(), new News(instance, EVERYTHING, instance).toString());
    }

    News heard(Message message) {
        return News.parse(new String(message.getBody(), StandardCharsets.UTF_8));
    }

    boolean isOwn(News news) {
        return news.instance().equals(instance);
    }

    record News(UUID instance, String type, UUID id) {

        static News parse(String text) {
            String[] parts = text.split(" ");
            return new News(UUID.fromString(parts[0]), parts[1], UUID.fromString(parts[2]));
        }

        boolean isOfEverything() {
            return type.equals(EVERYTHING);
        }

        boolean isOf(Class<?> other) {
            return other.getName().equals(type);
        }

        @Override
        public String toString() {
            return instance + " " + type + " " + id;
        }
    }
}
