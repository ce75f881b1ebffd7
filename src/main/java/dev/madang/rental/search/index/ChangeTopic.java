package dev.madang.rental.search.index;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.stereotype.Component;

/** The Redis topic on which instances tell each other which listing changed. */
@Component
class ChangeTopic {

    static final ChannelTopic TOPIC = new ChannelTopic("madang:listing-changed");

    private final UUID instance = UUID.randomUUID();
    private final StringRedisTemplate redis;

    ChangeTopic(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void tell(UUID listing) {
        redis.convertAndSend(TOPIC.getTopic(), new News(instance, listing).toString());
    }

    News heard(Message message) {
        return News.parse(new String(message.getBody(), StandardCharsets.UTF_8));
    }

    boolean isOwn(News news) {
        return news.instance().equals(instance);
    }

    record News(UUID instance, UUID listing) {

        static News parse(String text) {
            String[] ids = text.split(" ");
            return new News(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
        }

        @Override
        public String toString() {
            return instance + " " + listing;
        }
    }
}
