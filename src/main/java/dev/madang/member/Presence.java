package dev.madang.member;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is here, and when the others were. Kept in Redis by all instances, so that it is out by a minute at most; while Redis
 * is away nobody's presence is known, and nothing else suffers.
 */
@Component
public class Presence {

    /** A page that is looked at says so more often than this. */
    static final Duration ONLINE = Duration.ofSeconds(55);

    private static final Duration KEPT = Duration.ofDays(30);

    /** Everybody who was here lately, by when. */
    private static final String HERE = "madang:here";

    private static final Logger log = LoggerFactory.getLogger(Presence.class);

    private final StringRedisTemplate redis;
    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(StringRedisTemplate redis, JdbcClient jdbc, Clock clock) {
        this.redis = redis;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param at when the member was here last */
    public record Seen(boolean online, Instant at) {}

    /** Notes that a member is here now. */
    public void note(UUID member) {
        try {
            redis.opsForValue().set(key(member), String.valueOf(clock.millis()), KEPT);
            redis.opsForZSet().add(HERE, member.toString(), clock.millis());
        } catch (DataAccessException away) {
            log.debug("Presence is not noted: Redis is away");
        }
    }

    /**
     * When these members were here, as far as the reader may know: not of those who hide it, nor where one has blocked the
     * other. Asks Redis, so not within a transaction.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Map<UUID, Seen> of(UUID reader, Collection<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = List.copyOf(members);
        Set<UUID> kept = keptFrom(reader, ids);
        Map<UUID, Seen> seen = new HashMap<>();
        try {
            List<@Nullable String> moments =
                    redis.opsForValue().multiGet(ids.stream().map(Presence::key).toList());
            for (int i = 0; moments != null && i < ids.size(); i++) {
                String moment = moments.get(i);
                if (moment != null && !kept.contains(ids.get(i))) {
                    Instant at = Instant.ofEpochMilli(Long.parseLong(moment));
                    seen.put(ids.get(i), new Seen(!at.plus(ONLINE).isBefore(clock.instant()), at));
                }
            }
        } catch (DataAccessException away) {
            log.debug("Nobody's presence is known: Redis is away");
        }
        return seen;
    }

    /** How many members are here now, also of those who hide it; empty while Redis is away. Not within a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public OptionalLong online() {
        try {
            long since = clock.instant().minus(ONLINE).toEpochMilli();
            redis.opsForZSet().removeRangeByScore(HERE, Double.NEGATIVE_INFINITY, since - 1);
            Long here = redis.opsForZSet().zCard(HERE);
            return here == null ? OptionalLong.empty() : OptionalLong.of(here);
        } catch (DataAccessException away) {
            return OptionalLong.empty();
        }
    }

    @Transactional(readOnly = true)
    public boolean isHidden(UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM hidden_presence WHERE member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void hide(UUID member, boolean hidden) {
        jdbc.sql(
                        hidden
                                ? "INSERT INTO hidden_presence (member_id) VALUES (?) ON CONFLICT DO NOTHING"
                                : "DELETE FROM hidden_presence WHERE member_id = ?")
                .param(member)
                .update();
    }

    private Set<UUID> keptFrom(UUID reader, List<UUID> ids) {
        return jdbc.sql("""
                        SELECT member_id FROM hidden_presence WHERE member_id = ANY (:ids)
                        UNION ALL SELECT blocker_id FROM member_block WHERE blocked_id = :reader AND blocker_id = ANY (:ids)
                        UNION ALL SELECT blocked_id FROM member_block WHERE blocker_id = :reader AND blocked_id = ANY (:ids)""").param("ids", ids.toArray(UUID[]::new)).param("reader", reader).query(UUID.class).stream()
                .collect(toUnmodifiableSet());
    }

    private static String key(UUID member) {
        return "madang:present:" + member;
    }
}
