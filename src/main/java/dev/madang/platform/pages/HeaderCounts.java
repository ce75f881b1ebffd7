package dev.madang.platform.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.security.CurrentMember;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The {@link HeaderCount}s: those of a page's header in one statement. A header whose counts fail is a header without them. */
@Component
public class HeaderCounts {

    private static final Logger log = LoggerFactory.getLogger(HeaderCounts.class);

    private final Map<String, String> queries;
    private final Map<String, Integer> nothing;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeaderCounts(ObjectProvider<HeaderCount> counts, JdbcClient jdbc, Clock clock) {
        this.queries = counts.stream().collect(toMap(HeaderCount::name, HeaderCount::sql));
        this.nothing = queries.keySet().stream().collect(toMap(name -> name, name -> 0));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them, by their names. */
    public Map<String, Integer> of(@Nullable CurrentMember me) {
        return me == null || queries.isEmpty() ? nothing : ask(queries, me);
    }

    /** One of them, where no whole page is shown. */
    public int of(String name, CurrentMember me) {
        String sql = queries.get(name);
        return sql == null ? 0 : ask(Map.of(name, sql), me).getOrDefault(name, 0);
    }

    private Map<String, Integer> ask(Map<String, String> asked, CurrentMember me) {
        String all = asked.entrySet().stream()
                .map(count -> "(%s) AS %s".formatted(count.getValue(), count.getKey()))
                .collect(joining(", ", "SELECT ", ""));
        try {
            return jdbc.sql(all)
                    .param("member", me.id())
                    .param("now", clock.instant())
                    .query((row, number) -> {
                        var found = new HashMap<String, Integer>();
                        for (String name : asked.keySet()) {
                            found.put(name, row.getInt(name));
                        }
                        return Map.copyOf(found);
                    })
                    .single();
        } catch (RuntimeException failed) {
            log.warn("The counts {} are left out: {}", asked.keySet(), failed.toString());
            return nothing;
        }
    }
}
