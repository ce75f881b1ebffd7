package dev.madang.platform.gate;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.TypedNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Before what more want at once than are served: who comes is given a number in the order of arrival, so many are inside at a
 * time, and the others are called in the order of their numbers. A number is a member's, on whatever device, until they have been
 * inside; who does not come when called is no longer waited for, and may come later. It is kept in Redis, for all instances. It
 * only keeps order: while Redis is away everybody goes through, and what decides behind it decides alone.
 */
@Component
public class WaitingRoom {

    /** As long as nobody comes or goes: then everybody's number is forgotten. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Before that nobody knows how fast it goes. */
    private static final Duration MEASURED = Duration.ofSeconds(1);

    /** Calls as many as there are places for; the number of the last who was called. */
    private static final String CALL = """
            local numbers, inside, state = KEYS[1], KEYS[2], KEYS[3]
            local member, now, places, turn, kept = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
            local function call()
              redis.call('ZREMRANGEBYSCORE', inside, '-inf', now)
              local called = tonumber(redis.call('HGET', state, 'called') or 0)
              local free = places - redis.call('ZCARD', inside)
              if free > 0 then
                local next = redis.call('ZRANGEBYSCORE', numbers, '(' .. called, '+inf', 'WITHSCORES', 'LIMIT', 0, free)
                for i = 1, #next, 2 do
                  redis.call('ZADD', inside, now + turn, next[i])
                  called = tonumber(next[i + 1])
                end
                redis.call('HSET', state, 'called', called)
              end
              if redis.call('ZCOUNT', numbers, '(' .. called, '+inf') == 0 then
                redis.call('HDEL', state, 'since', 'from')
              elseif redis.call('HSETNX', state, 'since', now) == 1 then
                redis.call('HSET', state, 'from', called)
              end
              for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], kept) end
              return called
            end
            """;

    /** Number, the last called, how many wait before, since when and from which number on somebody waits. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> ENTER = RedisScript.of(CALL + """
            local number = tonumber(redis.call('ZSCORE', numbers, member))
            if not number then
              number = redis.call('HINCRBY', state, 'last', 1)
              redis.call('ZADD', numbers, number, member)
            end
            local called = call()
            if number <= called then
              redis.call('ZADD', inside, now + turn, member)
              redis.call('PEXPIRE', inside, kept)
              return { number, called, 0, 0, 0 }
            end
            return {
              number,
              called,
              redis.call('ZCOUNT', numbers, '(' .. called, '(' .. number),
              tonumber(redis.call('HGET', state, 'since') or 0),
              tonumber(redis.call('HGET', state, 'from') or 0)
            }
            """, List.class);

    private static final RedisScript<Long> LEAVE = RedisScript.of(CALL + """
            redis.call('ZREM', inside, member)
            redis.call('ZREM', numbers, member)
            return call()
            """, Long.class);

    private static final Logger log = LoggerFactory.getLogger(WaitingRoom.class);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final int places;
    private final Duration turn;

    /** @param turn how long a place is kept for who was called */
    @Autowired
    WaitingRoom(
            StringRedisTemplate redis,
            Clock clock,
            @Value("${madang.waiting-room.places:200}") int places,
            @Value("${madang.waiting-room.turn:20s}") Duration turn) {
        this.redis = redis;
        this.clock = clock;
        this.places = places;
        this.turn = turn;
    }

    /**
     * Where somebody stands who waits.
     *
     * @param called the number of the last who was called
     * @param ahead how many wait before them
     * @param estimate how long it takes at the speed of now; null when nobody knows yet
     */
    public record Place(
            long number, long called, long ahead, @Nullable Duration estimate) {}

    /** It is not this member's turn: others came before. */
    public static final class NotYourTurn extends RuntimeException {

        private final transient Place place;

        NotYourTurn(Place place) {
            super("Number " + place.number() + " while " + place.called() + " is called", null, false, false);
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    /**
     * Comes, or comes back.
     *
     * @return where the member waits; empty when it is their turn
     */
    public Optional<Place> enter(UUID item, UUID member) {
        try {
            List<?> told = redis.execute(ENTER, keys(item), arguments(member));
            return place(told.stream().map(one -> ((Number) one).longValue()).toList());
        } catch (DataAccessException away) {
            log.debug("Nobody waits for {}", item, away);
            return Optional.empty();
        }
    }

    /** Gives number and place up; the next ones are called. */
    public void leave(UUID item, UUID member) {
        try {
            redis.execute(LEAVE, keys(item), arguments(member));
        } catch (DataAccessException away) {
            log.debug("Nobody waits for {}", item, away);
        }
    }

    /** How long a place is kept for who was called. */
    public Duration turn() {
        return turn;
    }

    /** The number of the last who was called; 0 when nobody was, or nobody knows. */
    public long called(UUID item) {
        try {
            Object called = redis.opsForHash().get(keys(item).getLast(), "called");
            return called == null ? 0 : TypedNumber.read(called.toString(), 0);
        } catch (DataAccessException away) {
            return 0;
        }
    }

    /**
     * Does the work of a member whose turn it is, who has been inside then, whatever came of it; who is told to come again keeps
     * the number.
     *
     * @throws NotYourTurn when others came before; the work was not begun
     */
    public <T> T inTurn(UUID item, UUID member, Supplier<T> work) {
        enter(item, member).ifPresent(place -> {
            throw new NotYourTurn(place);
        });
        boolean again = false;
        try {
            return work.get();
        } catch (Refusal refused) {
            again = refused.is(Refusal.Kind.TOO_MANY);
            throw refused;
        } finally {
            if (!again) {
                leave(item, member);
            }
        }
    }

    private Optional<Place> place(List<Long> told) {
        long number = told.get(0);
        long called = told.get(1);
        if (number <= called) {
            return Optional.empty();
        }
        long ahead = told.get(2);
        long gone = called - told.get(4);
        Duration since = Duration.ofMillis(clock.millis() - told.get(3));
        boolean known = gone > 0 && since.compareTo(MEASURED) >= 0;
        return Optional.of(new Place(
                number, called, ahead, known ? since.multipliedBy(ahead + 1).dividedBy(gone) : null));
    }

    private Object[] arguments(UUID member) {
        return new Object[] {
            member.toString(),
            String.valueOf(clock.millis()),
            String.valueOf(places),
            String.valueOf(turn.toMillis()),
            String.valueOf(KEPT.toMillis())
        };
    }

    private static List<String> keys(UUID item) {
        var keys = new ArrayList<String>();
        for (String part : List.of("numbers", "inside", "state")) {
            keys.add("madang:waiting:" + item + ":" + part);
        }
        return keys;
    }
}
