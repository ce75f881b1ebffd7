package dev.madang.shop.stock;

import java.time.Duration;
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

    /** 1 for who comes through, 0 when no token is left, -1 when nobody has counted them. */
    private static final RedisScript<Long> ENTER = RedisScript.of("""
            if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then return 1 end
            local tokens = redis.call('GET', KEYS[1])
            if not tokens then return -1 end
            if tonumber(tokens) <= 0 then return 0 end
            redis.call('DECR', KEYS[1])
            redis.call('SADD', KEYS[2], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            return 1
            """, Long.class);

    /** Never makes one that is missing: that is for who counts them. */
    private static final RedisScript<Long> LEAVE = RedisScript.of("""
            if redis.call('SREM', KEYS[2], ARGV[1]) == 1 and redis.call('EXISTS', KEYS[1]) == 1 then
              redis.call('INCR', KEYS[1])
            end
            return 0
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
        try {
            return work.get();
        } catch (SoldOut gone) {
            ask(LEAVE, stock, member);
            throw gone;
        }
    }

    private boolean enters(UUID stock, UUID member, Supplier<Optional<Integer>> left) {
        long entered = ask(ENTER, stock, member);
        if (entered != MISSING) {
            return entered > 0;
        }
        return left.get()
                .filter(units -> count(stock, units == 0 ? 0 : units + SPARE))
                .map(units -> ask(ENTER, stock, member) != 0)
                .orElse(true);
    }

    private boolean count(UUID stock, int tokens) {
        try {
            redis.opsForValue().setIfAbsent(key(stock), String.valueOf(tokens), FRESH);
            return true;
        } catch (DataAccessException away) {
            return false;
        }
    }

    private long ask(RedisScript<Long> script, UUID stock, UUID member) {
        try {
            return redis.execute(
                    script,
                    List.of(key(stock), key(stock) + ":through"),
                    member.toString(),
                    String.valueOf(KNOWN.toMillis()));
        } catch (DataAccessException away) {
            log.debug("No tokens for {}: the database decides alone", stock, away);
            return MISSING;
        }
    }

    private static String key(UUID stock) {
        return "madang:gate:" + stock;
    }
}
