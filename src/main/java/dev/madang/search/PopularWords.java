package dev.madang.search;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.WordRules;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.stereotype.Component;

/**
 * What several members looked for and found in the last days, the same on all instances. Each member counts once; who they are
 * is not kept, and words that may be about somebody, with many digits, are not counted.
 */
@Component
class PopularWords {

    private static final int DAYS = 7;
    private static final int MOST = 6;
    private static final int FEWEST_MEMBERS = 3;
    private static final int LONGEST = 20;
    private static final String PREFIX = "madang:searched:";
    private static final Duration KEPT = Duration.ofDays(DAYS + 1);
    private static final Pattern MANY_DIGITS = Pattern.compile("\\d{4,}|@");

    /** Of more different words in a day, nobody counts the rest. */
    private static final int MOST_A_DAY = 5_000;

    private static final int MOST_CANDIDATES = 60;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final StringRedisTemplate redis;
    private final WordRules rules;
    private final Clock clock;
    private volatile Top top = new Top(List.of(), Instant.MIN);

    /** @param at when they were counted */
    private record Top(List<String> words, Instant at) {

        boolean isFresh(Instant now) {
            return !at.equals(Instant.MIN) && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    PopularWords(StringRedisTemplate redis, WordRules rules, Clock clock) {
        this.redis = redis;
        this.rules = rules;
        this.clock = clock;
    }

    void count(String typed, UUID member) {
        String words = SearchForm.of(typed).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        if (words.isEmpty()
                || words.length() > LONGEST
                || MANY_DIGITS.matcher(words).find()) {
            return;
        }
        String day = PREFIX + today();
        try {
            boolean isFull = redis.opsForZSet().score(day, words) == null
                    && Objects.requireNonNullElse(redis.opsForZSet().zCard(day), 0L) >= MOST_A_DAY;
            if (isFull) {
                return;
            }
            // A sketch that counts members without knowing them.
            Long isNew = redis.opsForHyperLogLog().add(sketch(today(), words), member.toString());
            redis.expire(sketch(today(), words), KEPT);
            if (isNew != null && isNew > 0) {
                redis.opsForZSet().incrementScore(day, words, 1);
                redis.expire(day, KEPT);
            }
        } catch (DataAccessException away) {
            // Nobody's search fails because it is not counted.
            return;
        }
    }

    /** The most popular first, as they were at most a minute ago; none while Redis is away. */
    List<String> top() {
        Top known = top;
        Instant now = clock.instant();
        if (!known.isFresh(now)) {
            known = new Top(counted(), now);
            top = known;
        }
        return known.words().stream()
                .filter(words -> !rules.areBanned(words))
                .limit(MOST)
                .toList();
    }

    /** Members of the whole week count, each once: who comes every day is still one. */
    private List<String> counted() {
        List<LocalDate> days = IntStream.range(0, DAYS)
                .mapToObj(back -> today().minusDays(back))
                .toList();
        List<String> lists = days.stream().map(day -> PREFIX + day).toList();
        try {
            Set<TypedTuple<String>> all =
                    redis.opsForZSet().unionWithScores(lists.getFirst(), lists.subList(1, lists.size()));
            if (all == null) {
                return List.of();
            }
            return all.stream()
                    .filter(one -> one.getScore() != null && one.getScore() >= FEWEST_MEMBERS)
                    .sorted(Comparator.comparing((TypedTuple<String> one) -> -requireNonNull(one.getScore()))
                            .thenComparing(one -> String.valueOf(one.getValue())))
                    .limit(MOST_CANDIDATES)
                    .map(one -> String.valueOf(one.getValue()))
                    .map(words -> Map.entry(words, members(words, days)))
                    .filter(one -> one.getValue() >= FEWEST_MEMBERS)
                    .sorted(Comparator.comparing((Map.Entry<String, Long> one) -> -one.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    private long members(String words, List<LocalDate> days) {
        Long members = redis.opsForHyperLogLog()
                .size(days.stream().map(day -> sketch(day, words)).toArray(String[]::new));
        return Objects.requireNonNullElse(members, 0L);
    }

    private static String sketch(LocalDate day, String words) {
        return PREFIX + day + ":" + words;
    }

    private LocalDate today() {
        return Seoul.dayOf(clock.instant());
    }
}
