package dev.madang.shop.drop;

import dev.madang.shared.Graphemes;
import dev.madang.shared.Won;
import dev.madang.shop.drop.DropOrders.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What members who wait for their turn want of a drop, as they typed it: in Redis, for as long as their number. */
@Component
class WaitingOrders {

    private static final Logger log = LoggerFactory.getLogger(WaitingOrders.class);
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    WaitingOrders(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    /**
     * An order that was not sent yet.
     *
     * @param seen the price that stood on the page, in won; null when they do not say
     */
    record Order(
            String idempotencyKey,
            String variant,
            int quantity,
            @Nullable Long seen,
            List<String> answers) {

        private static Order of(String key, Wish wish) {
            Won seen = wish.seen();
            return new Order(
                    key,
                    wish.variant(),
                    wish.quantity(),
                    seen == null ? null : seen.amount(),
                    wish.answers().stream()
                            .limit(Drop.MOST_QUESTIONS)
                            .map(answer -> Graphemes.cut(answer, DropOrders.LONGEST_ANSWER))
                            .toList());
        }
    }

    /** @return whether it is kept; not while Redis is away */
    boolean keep(UUID drop, UUID buyer, String key, Wish wish) {
        try {
            redis.opsForValue().set(key(drop, buyer), json.writeValueAsString(Order.of(key, wish)), KEPT);
            return true;
        } catch (DataAccessException away) {
            log.warn("An order that waits for its turn could not be kept", away);
            return false;
        }
    }

    /** None while Redis is away, nor of what another version has kept. */
    Optional<Order> of(UUID drop, UUID buyer) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(key(drop, buyer)))
                    .map(text -> json.readValue(text, Order.class));
        } catch (DataAccessException | JacksonException awayOrOfAnotherVersion) {
            return Optional.empty();
        }
    }

    void forget(UUID drop, UUID buyer) {
        try {
            redis.delete(key(drop, buyer));
        } catch (DataAccessException away) {
            log.debug("It is forgotten by itself", away);
        }
    }

    private static String key(UUID drop, UUID buyer) {
        return "madang:waiting:" + drop + ":order:" + buyer;
    }
}
