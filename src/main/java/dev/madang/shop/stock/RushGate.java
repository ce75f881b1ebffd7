package dev.madang.shop.stock;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Stands in front of the database when thousands come for a few units: it lets through a few more than there are, and tells the
 * others at once. It only hands out tokens. The database decides; from it the tokens are counted anew every two seconds and
 * whenever they are missing, and while Redis is away everybody goes through to it.
 */
@Component
public class RushGate {

    /** Some who go through come to nothing. */
    private static final int SPARE = 10;

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final long MISSING = -1;

    /** As long as somebody's hold: who came through once may come again, for their answer was lost or they chose otherwise. */
    private static final Duration KNOWN = Duration.ofMinutes(15);

    /** How long somebody who came through may take until the database has decided; then they are no longer reckoned with. */
    private static final Duration UNDECIDED = Duration.ofSeconds(15);

    /** 1 for who comes through, 0 when no token is left, -1 when nobody has counted them. */
    private static final RedisScript<Long> ENTER = RedisScript.of("""
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then return 1 end
            local tokens = redis.call('GET', KEYS[1])
            if not tokens then return -1 end
            if tonumber(tokens) <= 0 then return 0 end
            redis.call('DECR', KEYS[1])
            redis.call('SADD', KEYS[2], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            redis.call('ZADD', KEYS[3], redis.call('TIME')[1], ARGV[1])
            redis.call('PEXPIRE', KEYS[3], ARGV[2])
            return 1
            """, Long.class);

    /** As many as there are units, less those of who came through and has not been decided about. */
    private static final RedisScript<Long> COUNT = RedisScript.of("""
            redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', redis.call('TIME')[1] - ARGV[3])
            local tokens = math.max(0, ARGV[1] - redis.call('ZCARD', KEYS[3]))
            redis.call('SET', KEYS[1], tokens, 'NX', 'PX', ARGV[2])
            return tokens
            """, Long.class);

    private static final RedisScript<Long> DECIDED =
            RedisScript.of("return redis.call('ZREM', KEYS[3], ARGV[1])", Long.class);

    /** Of who found fewer than they wanted the token is for somebody else. Never makes one that is missing: that is for who counts them. */
    private static final RedisScript<Long> LEAVE = RedisScript.of("""
            redis.call('ZREM', KEYS[3], ARGV[1])
            if redis.call('SREM', KEYS[2], ARGV[1]) == 1 and redis.call('EXISTS', KEYS[1]) == 1 then
              redis.call('INCR', KEYS[1])
            end
            return 0
            """, Long.class);

    /** Of who found nothing it is gone, so that few find nothing until it is counted anew. */
    private static final RedisScript<Long> GONE = RedisScript.of("""
            redis.call('ZREM', KEYS[3], ARGV[1])
            return redis.call('SREM', KEYS[2], ARGV[1])
            """, Long.class);

    private static final Logger log = LoggerFactory.getLogger(RushGate.class);

    private final StringRedisTemplate redis;

    RushGate(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Does the work of a member who comes through. Not to be called within a transaction.
     *
     * @param left how many units can be had, by the database; empty for what there is none of
     * @throws SoldOut when there is nothing to be had for more than those who came through before
     */
    public <T> T through(UUID stock, UUID member, Supplier<Optional<Integer>> left, Supplier<T> work) {
        if (!enters(stock, member, left)) {
            throw new SoldOut(stock, 0);
        }
        RedisScript<Long> end = DECIDED;
        try {
            return work.get();
        } catch (SoldOut gone) {
            end = gone.isWhole() ? GONE : LEAVE;
            throw gone;
        } finally {
            ask(end, stock, member);
        }
    }

    private boolean enters(UUID stock, UUID member, Supplier<Optional<Integer>> left) {
        long entered = enter(stock, member);
        if (entered != MISSING) {
            return entered > 0;
        }
        return left.get()
                .filter(units ->
                        ask(COUNT, stock, units == 0 ? 0 : units + SPARE, FRESH.toMillis(), UNDECIDED.toSeconds())
                                != MISSING)
                .map(units -> enter(stock, member) != 0)
                .orElse(true);
    }

    private long enter(UUID stock, UUID member) {
        return ask(ENTER, stock, member, KNOWN.toMillis());
    }

    private long ask(RedisScript<Long> script, UUID stock, Object... arguments) {
        try {
            return redis.execute(
                    script,
                    List.of(key(stock), key(stock) + ":through", key(stock) + ":undecided"),
                    Arrays.stream(arguments).map(String::valueOf).toArray());
        } catch (DataAccessException away) {
            log.debug("No tokens for {}: the database decides alone", stock, away);
            return MISSING;
        }
    }

    private static String key(UUID stock) {
        return "madang:gate:" + stock;
    }
}
