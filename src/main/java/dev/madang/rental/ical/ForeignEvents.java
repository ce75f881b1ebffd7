package dev.madang.rental.ical;

import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The events of foreign calendars and the days they take. Each takes one unit; of several one that no other event has.
 * Over days that are reserved it takes nothing and is a clash.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ForeignEvents {

    /** What is over does not matter any more: an event's days from today on. */
    private static final String AHEAD = "daterange(greatest(lower(e.days), :today::date), upper(e.days))";

    /** Takes a unit for an event, or the days on it that the event has not yet. What is taken already stays what it is. */
    private static final String PLACE = """
            WITH event AS (
                SELECT e.id, c.id AS calendar_id, c.listing_id, %s AS days
                FROM foreign_event e JOIN foreign_calendar c ON c.id = e.calendar_id WHERE e.id = :event),
            unit_days AS (
                SELECT u.id, u.number, o.days, o.foreign_event_id = event.id AS own,
                       o.reservation_id IS NOT NULL AS reserved, o.foreign_calendar_id IS NOT NULL AS foreign_event
                FROM event JOIN unit u ON u.listing_id = event.listing_id
                LEFT JOIN occupancy o ON o.unit_id = u.id AND o.days && event.days),
            units AS (
                SELECT id, number, coalesce(range_agg(days), '{}') AS taken, coalesce(bool_or(own), false) AS own,
                       bool_or(reserved) AS reserved, bool_or(foreign_event) AS foreign_event
                FROM unit_days GROUP BY id, number),
            chosen AS (
                SELECT id, taken, reserved FROM units
                WHERE own OR NOT reserved AND (NOT foreign_event OR NOT EXISTS (SELECT FROM units WHERE reserved))
                ORDER BY own DESC, foreign_event, number LIMIT 1),
            occupied AS (
                INSERT INTO occupancy (listing_id, unit_id, days, foreign_calendar_id, foreign_event_id)
                SELECT event.listing_id, chosen.id, unnest(datemultirange(event.days) - chosen.taken),
                       event.calendar_id, event.id
                FROM event, chosen)
            UPDATE foreign_event SET clash = NOT EXISTS (SELECT FROM chosen WHERE NOT reserved)
            WHERE id = :event""".formatted(AHEAD);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    ForeignEvents(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    private record Event(UUID id, DayPeriod days) {}

    /**
     * Lets a calendar have these events and no others. Those that are gone free their days, those that were there stay
     * as they are; new ones take no days before {@link #place}.
     *
     * @param days from today on
     */
    void replace(UUID calendar, List<DayPeriod> days) {
        var added = new ArrayList<>(days);
        UUID[] staying = ahead(calendar).stream()
                .filter(event -> added.remove(event.days()))
                .map(Event::id)
                .toArray(UUID[]::new);
        jdbc.sql("DELETE FROM foreign_event WHERE calendar_id = :calendar AND id <> ALL (:staying)")
                .param("calendar", calendar)
                .param("staying", staying)
                .update();
        batch(
                "INSERT INTO foreign_event (calendar_id, days, clash) VALUES (:calendar, daterange(:from, :to), true)",
                added.stream()
                        .map(event -> new MapSqlParameterSource("calendar", calendar)
                                .addValue("from", event.from())
                                .addValue("to", event.to())));
    }

    /** Lets the events of a listing's calendars take what they can have of the days that they have not. */
    void place(UUID listing) {
        batch(
                PLACE,
                wanting(listing).stream()
                        .map(event -> new MapSqlParameterSource("event", event).addValue("today", today())));
    }

    private List<Event> ahead(UUID calendar) {
        return jdbc.sql("""
                        SELECT id, greatest(lower(days), :today::date) AS day, upper(days) AS until FROM foreign_event
                        WHERE calendar_id = :calendar AND upper(days) > :today ORDER BY days""")
                .param("calendar", calendar)
                .param("today", today())
                .query((row, number) -> new Event(
                        row.getObject("id", UUID.class),
                        new DayPeriod(row.getObject("day", LocalDate.class), row.getObject("until", LocalDate.class))))
                .list();
    }

    /** Those that clash, and those without some of their days of which a unit has one free. */
    private List<UUID> wanting(UUID listing) {
        return jdbc.sql("""
                        SELECT e.id FROM foreign_calendar c JOIN foreign_event e ON e.calendar_id = c.id
                        CROSS JOIN LATERAL (SELECT %s AS days) ahead
                        WHERE c.listing_id = :listing AND upper(e.days) > :today AND (e.clash OR
                            NOT ahead.days <@ coalesce((SELECT range_agg(o.days) FROM occupancy o
                                                        WHERE o.foreign_event_id = e.id), '{}')
                            AND EXISTS (SELECT FROM unit u WHERE u.listing_id = c.listing_id
                                AND NOT ahead.days <@ coalesce((SELECT range_agg(o.days) FROM occupancy o
                                    WHERE o.unit_id = u.id AND o.days && ahead.days), '{}')))
                        ORDER BY e.days, e.id""".formatted(AHEAD))
                .param("listing", listing)
                .param("today", today())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private void batch(String sql, Stream<MapSqlParameterSource> rows) {
        batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
