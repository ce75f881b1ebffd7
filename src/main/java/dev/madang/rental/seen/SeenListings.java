package dev.madang.rental.seen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** The last listings a member looked at, the latest first. Kept in Redis; without it nothing is noted and nobody notices. */
@Component
public class SeenListings {

    /** How many are remembered. */
    public static final int MOST = 12;

    private static final Logger log = LoggerFactory.getLogger(SeenListings.class);
    private static final Duration LIFE = Duration.ofDays(90);

    private static final RedisScript<Long> NOTE = RedisScript.of("""
            redis.call('LREM', KEYS[1], 0, ARGV[1])
            redis.call('LPUSH', KEYS[1], ARGV[1])
            redis.call('LTRIM', KEYS[1], 0, tonumber(ARGV[2]) - 1)
            return redis.call('PEXPIRE', KEYS[1], ARGV[3])
            """, Long.class);

    private final StringRedisTemplate redis;

    SeenListings(StringRedisTemplate redis) {
        this.redis = redis;
    }

    public void note(UUID member, UUID listing) {
        try {
            redis.execute(
                    NOTE,
                    List.of(key(member)),
                    listing.toString(),
                    String.valueOf(MOST),
                    String.valueOf(LIFE.toMillis()));
        } catch (DataAccessException away) {
            log.debug("A listing that was seen could not be noted", away);
        }
    }

    public List<UUID> of(UUID member) {
        try {
            return Optional.ofNullable(redis.opsForList().range(key(member), 0, MOST - 1)).orElse(List.of()).stream()
                    .map(UUID::fromString)
                    .toList();
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    private static String key(UUID member) {
        return "madang:seen:" + member;
    }
}
