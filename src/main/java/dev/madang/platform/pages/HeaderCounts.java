package dev.madang.platform.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.madang.platform.security.CurrentMember;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The {@link HeaderCount}s: those of a page's header in one statement. A header whose counts fail is a header without them. */
@Component
public class HeaderCounts {

    /** How much waits for a member, whatever it is: the sum of the counts that say so. */
    public static final String AWAITED = "awaited";

    private static final Logger log = LoggerFactory.getLogger(HeaderCounts.class);

    private final Map<String, String> queries;
    private final Set<String> awaited;
    private final Map<String, Integer> nothing;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeaderCounts(ObjectProvider<HeaderCount> counts, JdbcClient jdbc, Clock clock) {
        this.queries = counts.stream().collect(toMap(HeaderCount::name, HeaderCount::sql));
        this.awaited = counts.stream()
                .filter(HeaderCount::isAwaited)
                .map(HeaderCount::name)
                .collect(toSet());
        this.nothing =
                Stream.concat(queries.keySet().stream(), Stream.of(AWAITED)).collect(toMap(name -> name, name -> 0));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by their names. */
    public Map<String, Integer> of(@Nullable CurrentMember me) {
        return me == null || queries.isEmpty() ? nothing : ask(me);
    }

    private Map<String, Integer> ask(CurrentMember me) {
        String all = queries.entrySet().stream()
                .map(count -> "(%s) AS %s".formatted(count.getValue(), count.getKey()))
                .collect(joining(", ", "SELECT ", ""));
        try {
            return jdbc.sql(all)
                    .param("member", me.id())
                    .param("now", clock.instant())
                    .query((row, number) -> {
                        var found = new HashMap<String, Integer>();
                        for (String name : queries.keySet()) {
                            found.put(name, row.getInt(name));
                        }
                        found.put(
                                AWAITED,
                                awaited.stream()
                                        .mapToInt(name -> found.getOrDefault(name, 0))
                                        .sum());
                        return Map.copyOf(found);
                    })
                    .single();
        } catch (RuntimeException failed) {
            log.warn("The counts {} are left out: {}", queries.keySet(), failed.toString());
            return nothing;
        }
    }
}
