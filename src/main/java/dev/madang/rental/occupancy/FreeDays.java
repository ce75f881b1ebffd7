package dev.madang.rental.occupancy;

import static java.util.stream.Collectors.toMap;

import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** On which days listings can be had, as searches, cards and calendars ask; {@link Occupancies} decides in the end. */
@Repository
public class FreeDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    FreeDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The published listings that cannot be had on all of these days: their terms do not allow it (fewest and most
     * days, notice), or no unit is free.
     */
    @Transactional(readOnly = true)
    public Set<UUID> unavailableListings(DayPeriod days) {
        return jdbc.sql("""
                        SELECT id FROM listing
                        WHERE status = 'PUBLISHED'
                          AND (:days NOT BETWEEN min_days AND max_days OR :from < :today::date + greatest(1, notice_days))
                        UNION
                        SELECT o.listing_id FROM occupancy_at(:now) o JOIN listing l ON l.id = o.listing_id
                        WHERE o.days && daterange(:from, :to::date + l.buffer_days)
                        GROUP BY o.listing_id
                        HAVING count(DISTINCT o.unit_id) =
                               (SELECT count(*) FROM unit u WHERE u.listing_id = o.listing_id)""")
                .param("days", days.days())
                .param("from", days.from())
                .param("to", days.to())
                .param("today", LocalDate.now(clock))
                .param("now", now())
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    /**
     * The first day on which each listing can be had for as few days as it allows; without those that have none
     * within {@link BookingWindow#DAYS_AHEAD}.
     */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> nextFree(Collection<UUID> listings) {
        return jdbc
                .sql("""
                        SELECT l.id, free.day FROM listing l CROSS JOIN LATERAL (
                            SELECT d::date AS day FROM generate_series(
                                (:today::date + greatest(1, l.notice_days))::timestamp,
                                (:today::date + :ahead)::timestamp, '1 day') d
                            WHERE EXISTS (SELECT FROM unit u WHERE u.listing_id = l.id AND NOT EXISTS (%s))
                            ORDER BY d LIMIT 1) free
                        WHERE l.id = ANY (:listings)""".formatted(Occupancies.TAKEN.formatted("d::date", "d::date + l.min_days + l.buffer_days")))
                .param("listings", listings.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .param("ahead", BookingWindow.DAYS_AHEAD)
                .param("now", now())
                .param("own", null)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), day(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * How many units can be used on each day from {@code from} until before {@code to}, in order: they are free on it and
     * on the buffer days after it. And how many a wish would find.
     *
     * @param wished days of use and the buffer after them; or null
     */
    @Transactional(readOnly = true)
    public Availability availability(UUID listing, LocalDate from, LocalDate to, @Nullable DayPeriod wished) {
        record Row(FreeUnits day, int free) {}
        List<Row> rows = jdbc.sql("""
                        SELECT d::date AS day, count(*) AS total, count(*) FILTER (WHERE NOT EXISTS (%s)) AS free,
                               (SELECT count(*) FROM unit u WHERE u.listing_id = :listing AND NOT EXISTS (%s)) AS wished
                        FROM generate_series(:from::timestamp, :to::timestamp - interval '1 day', '1 day') d
                        JOIN listing l ON l.id = :listing JOIN unit u ON u.listing_id = l.id
                        GROUP BY d ORDER BY d""".formatted(
                                Occupancies.TAKEN.formatted("d::date", "d::date + 1 + l.buffer_days"),
                                Occupancies.TAKEN.formatted(":wishedFrom::date", ":wishedTo::date")))
                .param("listing", listing)
                .param("from", from)
                .param("to", to)
                .param("wishedFrom", wished == null ? null : wished.from())
                .param("wishedTo", wished == null ? null : wished.to())
                .param("now", now())
                .param("own", null)
                .query((row, number) ->
                        new Row(new FreeUnits(day(row), row.getInt("free"), row.getInt("total")), row.getInt("wished")))
                .list();
        return new Availability(
                rows.stream().map(Row::day).toList(),
                rows.getFirst().day().total(),
                wished == null ? 0 : rows.getFirst().free());
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
