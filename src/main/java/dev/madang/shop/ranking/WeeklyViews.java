package dev.madang.shop.ranking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Views of goods in Redis, the same on all instances: a sorted set for each hour, of which the last 168 are added up. A visitor
 * counts once a week for each. What Redis has lost comes back from {@link KeptViews}. Without Redis nothing is counted and nothing ranked.
 */
@Component
public class WeeklyViews {

    private static final int HOURS = 7 * 24;
    private static final int PLACES = 10;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Kept a day longer, for what stood where yesterday. */
    static final Duration KEPT = Duration.ofDays(9);

    /** There for as long as Redis has lost nothing. */
    static final String THERE = "madang:views:there";

    private static final RedisScript<Long> SEE = RedisScript.of("""
            if redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) then
              redis.call('ZINCRBY', KEYS[2], 1, ARGV[1])
              redis.call('PEXPIRE', KEYS[2], ARGV[3])
              return 1
            end
            return 0
            """, Long.class);

    /** The best of both weeks: how many of the first there are, then these, then those of the second. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> RANK = RedisScript.of("""
            local function best(from, to)
              redis.call('ZUNIONSTORE', KEYS[1], to - from + 1, unpack(KEYS, from, to))
              local names = redis.call('ZREVRANGE', KEYS[1], 0, tonumber(ARGV[2]) - 1)
              redis.call('DEL', KEYS[1])
              return names
            end
            local hours = tonumber(ARGV[1])
            local now, before = best(2, hours + 1), best(26, hours + 25)
            local all = { tostring(#now) }
            for _, name in ipairs(now) do all[#all + 1] = name end
            for _, name in ipairs(before) do all[#all + 1] = name end
            return all
            """, List.class);

    private static final Logger log = LoggerFactory.getLogger(WeeklyViews.class);

    private final StringRedisTemplate redis;
    private final Clock clock;

    WeeklyViews(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Somebody looks at goods; what they cost to show never waits for this to succeed. */
    public void seen(UUID product, Visitor visitor) {
        try {
            redis.execute(
                    SEE,
                    List.of("madang:viewed:" + product + ":" + visitor.key(), hour(clock.instant(), 0)),
                    product.toString(),
                    String.valueOf(WEEK.toMillis()),
                    String.valueOf(KEPT.toMillis()));
        } catch (DataAccessException away) {
            log.debug("A view of {} was not counted", product, away);
        }
    }

    /**
     * @param product at this place
     * @param before its place a day ago, from 1; 0 when it had none
     */
    public record Place(UUID product, int before) {}

    /** The ten that most visitors looked at, the first at the head; none while Redis is away. */
    public List<Place> best() {
        Instant now = clock.instant();
        List<String> keys = Stream.concat(
                        Stream.of("madang:views:sum"),
                        IntStream.range(0, HOURS + 24).mapToObj(back -> hour(now, back)))
                .toList();
        try {
            List<?> found = redis.execute(RANK, keys, String.valueOf(HOURS), String.valueOf(PLACES));
            return places(found.stream().map(Object::toString).toList());
        } catch (DataAccessException away) {
            log.debug("Nothing is ranked", away);
            return List.of();
        }
    }

    /** Whether Redis has lost what was counted; only who is told so counts it anew. */
    boolean wereLost() {
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(THERE, ""));
    }

    /** How often each was viewed in an hour. */
    Map<UUID, Integer> of(Instant hour) {
        var views = new HashMap<UUID, Integer>();
        var found = redis.opsForZSet().rangeWithScores(hour(hour, 0), 0, -1);
        if (found != null) {
            found.forEach(one -> {
                String product = one.getValue();
                Double score = one.getScore();
                if (product != null && score != null) {
                    views.put(UUID.fromString(product), score.intValue());
                }
            });
        }
        return views;
    }

    /** What was counted before. */
    void add(Instant hour, UUID product, int views) {
        redis.opsForZSet().incrementScore(hour(hour, 0), product.toString(), views);
        redis.expire(hour(hour, 0), KEPT);
    }

    private static List<Place> places(List<String> found) {
        int first = Integer.parseInt(found.getFirst());
        List<String> before = found.subList(first + 1, found.size());
        return found.subList(1, first + 1).stream()
                .map(id -> new Place(UUID.fromString(id), before.indexOf(id) + 1))
                .toList();
    }

    static String hour(Instant now, int back) {
        return "madang:views:" + (now.getEpochSecond() / 3600 - back);
    }
}
