package dev.madang.platform.throttle;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts in Redis what somebody tried within a sliding window, the same on all instances. What it guards stays shut
 * while Redis is away. Refuses to be asked within a transaction, whose connection would wait for Redis, too.
 */
@Component
@Transactional(propagation = Propagation.NEVER)
public class Throttle {

    /** Counts the attempt and answers 0, or answers after how many milliseconds there is room for it. */
    private static final RedisScript<Long> ATTEMPT = RedisScript.of("""
            local now, window, limit, attempt = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
            if redis.call('ZCARD', KEYS[1]) >= limit and not redis.call('ZSCORE', KEYS[1], attempt) then
              return redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] + window - now
            end
            redis.call('ZADD', KEYS[1], now, attempt)
            redis.call('PEXPIRE', KEYS[1], window)
            return 0
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Limits limits;
    private final Clock clock;

    public Throttle(StringRedisTemplate redis, Limits limits, Clock clock) {
        this.redis = redis;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @param limit name of one that the settings give: {@code madang.limits.<name>}
     * @param who whose attempts are counted together: an account, an address
     * @param what tells attempts apart: the same again counts once
     * @throws TooManyAttempts when there were enough of them already; this one is not counted then
     * @throws Refusal with 503 when Redis cannot be asked
     */
    public void count(String limit, String who, String what) {
        count(limits.of(limit), who, what);
    }

    void count(Limit limit, String who, String what) {
        Long wait = asking(() -> redis.execute(
                ATTEMPT,
                List.of(key(limit.name(), who)),
                String.valueOf(clock.millis()),
                String.valueOf(limit.window().toMillis()),
                String.valueOf(limit.attempts()),
                hash(what)));
        if (wait > 0) {
            throw new TooManyAttempts(limit, Duration.ofMillis(wait));
        }
    }

    /** As {@link #count}; who tried too often reads the limit's own words. */
    public void countInOwnWords(String limit, String who, String what) {
        try {
            count(limit, who, what);
        } catch (TooManyAttempts enough) {
            throw enough.inItsOwnWords();
        }
    }

    /** Forgets one attempt: it was none to worry about. */
    public void takeBack(String limit, String who, String what) {
        asking(() -> redis.opsForZSet().remove(key(limit, who), hash(what)));
    }

    /** Forgets all attempts. */
    public void reset(String limit, String who) {
        asking(() -> redis.delete(key(limit, who)));
    }

    private static <T> T asking(Supplier<T> redis) {
        try {
            return redis.get();
        } catch (DataAccessException e) {
            throw Refusal.unavailable("throttle.unavailable");
        }
    }

    private static String key(String limit, String who) {
        return "madang:throttle:" + limit + ":" + hash(who);
    }

    private static String hash(String text) {
        return Sha256.hex(Sha256.of(text), 16);
    }
}
