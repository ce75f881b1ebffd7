package dev.madang.calendar;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' calendars, gathered from all modules that have something for them, in one statement. */
@Component
public class Calendars {

    /** Of one source, the first of them. */
    private static final int MOST = 500;

    private static final Comparator<CalendarEntry> IN_ORDER = Comparator.comparing(CalendarEntry::from)
            .thenComparing(CalendarEntry::to)
            .thenComparing(CalendarEntry::uid);

    private final JdbcClient jdbc;
    private final Map<String, CalendarSource> sources;
    private final String all;

    Calendars(JdbcClient jdbc, List<CalendarSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources.stream().collect(toMap(CalendarSource::kind, identity()));
        this.all = sources.stream().map(Calendars::some).collect(joining(" UNION ALL "));
    }

    private record Row(
            String kind,
            String key,
            String label,
            String title,
            Instant fromAt,
            Instant toAt,
            boolean wholeDays,
            String place,
            UUID id,
            @Nullable UUID within) {

        CalendarEntry entry(CalendarSource source) {
            return new CalendarEntry(
                    kind + "-" + key,
                    kind,
                    "calendar.label." + label,
                    title,
                    fromAt,
                    toAt,
                    wholeDays,
                    source.href(id, within),
                    place);
        }
    }

    /** Entries that lie, wholly or in part, between the two moments, in order. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> of(UUID member, Instant from, Instant to) {
        return jdbc
                .sql(all)
                .param("member", member)
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Row.class))
                .stream()
                .map(row -> row.entry(requireNonNull(sources.get(row.kind()))))
                .sorted(IN_ORDER)
                .toList();
    }

    private static String some(CalendarSource source) {
        return """
                (SELECT '%s' AS kind, one.* FROM (%s) AS one (key, label, title, from_at, to_at, whole_days, place, id, within_id)
                 ORDER BY from_at, key LIMIT %d)""".formatted(source.kind(), source.sql(), MOST);
    }
}
