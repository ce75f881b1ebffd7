package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.row;

import dev.madang.sandbox.demo.rental.DemoCalendar.Blocked;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what was read of calendars that hosts keep elsewhere, at an address that nobody answers: it stays so. */
@Component
@Profile("local")
class DemoForeignCalendars {

    private final Rows rows;

    DemoForeignCalendars(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
    }

    void write(List<Blocked> events, Instant now) {
        rows.write(
                """
                INSERT INTO foreign_calendar (id, listing_id, name, address, added_at, tried_at, read_at, full_read_at)
                VALUES (?, ?, '다른 곳에 올린 장비', 'https://calendar.neighbours.invalid/gear.ics', ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                events.stream()
                        .map(event -> row(
                                event.listing().foreignCalendar(),
                                event.listing().id(),
                                at(now),
                                at(now),
                                at(now),
                                at(now))));
        rows.write(
                """
                WITH event AS (INSERT INTO foreign_event (calendar_id, days, clash) VALUES (?, daterange(?, ?), false)
                    RETURNING *)
                INSERT INTO occupancy (listing_id, unit_id, days, foreign_calendar_id, foreign_event_id)
                SELECT unit.listing_id, unit.id, event.days, event.calendar_id, event.id
                FROM event JOIN foreign_calendar ON foreign_calendar.id = event.calendar_id
                JOIN unit ON unit.listing_id = foreign_calendar.listing_id""",
                events.stream()
                        .map(event -> row(
                                event.listing().foreignCalendar(),
                                event.days().from(),
                                event.days().to())));
    }
}
