package dev.madang.rental.ical;

import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    private final JdbcClient jdbc;

    ForeignEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The days of a calendar's events as they were last read, from this day on. */
    List<DayPeriod> of(UUID calendar, LocalDate from) {
        return jdbc.sql("""
                        SELECT greatest(lower(days), :from::date) AS day, upper(days) AS until FROM foreign_event
                        WHERE calendar_id = :calendar AND upper(days) > :from ORDER BY days""")
                .param("calendar", calendar)
                .param("from", from)
                .query((row, number) ->
                        new DayPeriod(row.getObject("day", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list();
    }

    /** Puts these in the place of all that the calendar had; the days of those that are gone are free again. */
    void replace(UUID calendar, UUID listing, List<DayPeriod> events) {
        jdbc.sql("DELETE FROM occupancy WHERE foreign_calendar_id = ?")
                .param(calendar)
                .update();
        jdbc.sql("DELETE FROM foreign_event WHERE calendar_id = ?")
                .param(calendar)
                .update();
        events.forEach(days -> place(calendar, listing, days));
    }

    /** Days of the chosen unit that are blocked or taken by another event already stay what they are. */
    private void place(UUID calendar, UUID listing, DayPeriod days) {
        jdbc.sql("""
                        WITH unit_days AS (
                            SELECT u.id, u.number, o.days, o.reservation_id IS NOT NULL AS reserved,
                                   o.foreign_calendar_id IS NOT NULL AS foreign_event
                            FROM unit u LEFT JOIN occupancy o ON o.unit_id = u.id AND o.days && daterange(:from, :to)
                            WHERE u.listing_id = :listing),
                        units AS (
                            SELECT id, number, coalesce(range_agg(days), '{}') AS taken,
                                   coalesce(bool_or(reserved), false) AS reserved,
                                   coalesce(bool_or(foreign_event), false) AS foreign_event
                            FROM unit_days GROUP BY id, number),
                        chosen AS (
                            SELECT id, taken FROM units
                            WHERE NOT reserved AND (NOT foreign_event OR NOT EXISTS (SELECT FROM units WHERE reserved))
                            ORDER BY foreign_event, number LIMIT 1),
                        occupied AS (
                            INSERT INTO occupancy (listing_id, unit_id, days, foreign_calendar_id)
                            SELECT :listing, id, unnest(datemultirange(daterange(:from, :to)) - taken), :calendar
                            FROM chosen)
                        INSERT INTO foreign_event (calendar_id, days, clash)
                        VALUES (:calendar, daterange(:from, :to), NOT EXISTS (SELECT FROM chosen))""")
                .param("calendar", calendar)
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .update();
    }
}
