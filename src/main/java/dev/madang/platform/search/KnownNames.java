package dev.madang.platform.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of things of which there are not many, kept in mind for a minute: what is typed is completed by them, and what was
 * mistyped is mended by their words.
 */
public final class KnownNames implements Suggests {

    private static final Logger log = LoggerFactory.getLogger(KnownNames.class);

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 5_000;
    private static final int MOST = 8;
    private static final int SHORTEST_WORD = 2;
    private static final KoreanAnalyzer KOREAN = new KoreanAnalyzer();

    private final String kind;
    private final String names;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Kept kept = new Kept(Instant.MIN, List.of(), Map.of(), Set.of());

    /**
     * @param kind of things, as the one search names it
     * @param names SQL that selects the names that everybody may see at the moment {@code :now}, the first to be suggested first
     */
    public KnownNames(String kind, String names, JdbcClient jdbc, Clock clock) {
        this.kind = "found.kind." + kind;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Name(String text, List<String> beginnings) {

        static Name of(String text) {
            return new Name(text, Prefixes.of(text).distinct().toList());
        }

        boolean beginsWith(String typed) {
            return beginnings.stream().anyMatch(beginning -> beginning.startsWith(typed));
        }
    }

    /** @param words of the names, by their letters */
    private record Kept(Instant at, List<Name> names, Map<String, String> words, Set<String> dense) {

        boolean isFresh(Instant now) {
            return at.isAfter(now.minus(KEPT_FOR)) && !at.isAfter(now);
        }

        Kept until(Instant now) {
            return new Kept(now, names, words, dense);
        }
    }

    @Override
    public List<Suggestion> beginningWith(String text, Locale locale) {
        String begun = Prefixes.typed(text);
        return begun.isEmpty()
                ? List.of()
                : kept().names().stream()
                        .filter(name -> name.beginsWith(begun))
                        .limit(MOST)
                        .map(name -> Suggestion.of(name.text(), text, kind))
                        .toList();
    }

    /** Whether a name has it, in small letters and without spaces. */
    public boolean have(String word) {
        return kept().dense().stream().anyMatch(name -> name.contains(word));
    }

    /** Words of names that may be meant by what was typed: not much longer or shorter. */
    public Stream<String> near(String typed) {
        String letters = Hangul.letters(typed);
        int tolerance = Spelling.tolerance(letters);
        return kept().words().entrySet().stream()
                .filter(word -> Math.abs(word.getKey().length() - letters.length()) <= tolerance)
                .map(Map.Entry::getValue);
    }

    /** Whoever finds them old reads them, while the others go on with what they were. */
    private Kept kept() {
        Instant now = clock.instant();
        if (kept.isFresh(now) || !reading.tryLock()) {
            return kept;
        }
        try {
            kept = read(now);
        } catch (DataAccessException away) {
            log.warn("Names of {} cannot be read anew", kind, away);
            kept = kept.until(now);
        } finally {
            reading.unlock();
        }
        return kept;
    }

    private Kept read(Instant now) {
        List<String> all = jdbc
                .sql(names + " LIMIT " + MOST_KEPT)
                .param("now", now)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .distinct()
                .toList();
        Map<String, String> words = all.stream()
                .map(name -> SearchForm.of(name).toLowerCase(Locale.ROOT))
                .flatMap(name ->
                        Stream.concat(Arrays.stream(name.split("[^\\p{L}\\p{N}]+")), KOREAN.words(name).stream()))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .collect(Collectors.toMap(Hangul::letters, Function.identity(), (first, same) -> first));
        return new Kept(
                now,
                all.stream().map(Name::of).toList(),
                words,
                all.stream().map(SearchForm::key).collect(Collectors.toSet()));
    }
}
