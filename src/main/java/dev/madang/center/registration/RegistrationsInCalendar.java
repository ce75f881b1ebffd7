package dev.madang.center.registration;

import dev.madang.calendar.CalendarEntry;
import dev.madang.calendar.CalendarSource;
import dev.madang.center.Links;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats and places on waiting lists, in members' calendars. */
@Component
class RegistrationsInCalendar implements CalendarSource {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    RegistrationsInCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            UUID slot,
            RegistrationStatus status,
            String title,
            Instant beginsAt,
            Instant endsAt,
            String center,
            String address) {

        CalendarEntry entry() {
            return new CalendarEntry(
                    "class-" + id,
                    "class",
                    status == RegistrationStatus.WAITING ? "calendar.label.waiting" : "calendar.label.class",
                    title,
                    beginsAt,
                    endsAt,
                    false,
                    Links.slot(slot),
                    center + ", " + address);
        }
    }

    @Override
    public List<CalendarEntry> of(UUID member, Instant from, Instant to) {
        return jdbc
                .sql("""
                        SELECT r.id, r.slot_id, r.status, p.name AS title, s.begins_at, s.ends_at, c.name AS center, c.address
                        FROM registration r JOIN slot s ON s.id = r.slot_id JOIN program p ON p.id = s.program_id
                        JOIN center c ON c.id = s.center_id
                        WHERE r.member_id = :member AND r.status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW')
                          AND s.begins_at < :to AND s.ends_at > :from
                        ORDER BY s.begins_at LIMIT :most""")
                .param("member", member)
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(Row::entry)
                .toList();
    }
}
