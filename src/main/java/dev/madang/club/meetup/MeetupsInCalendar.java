package dev.madang.club.meetup;

import dev.madang.calendar.CalendarEntry;
import dev.madang.calendar.CalendarSource;
import dev.madang.club.Links;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meet-ups of their clubs in members' calendars, unless they have said that they do not come. */
@Component
class MeetupsInCalendar implements CalendarSource {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    MeetupsInCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            UUID club,
            String title,
            Instant startsAt,
            Instant endsAt,
            String place,
            String address,
            boolean coming) {

        CalendarEntry entry() {
            return new CalendarEntry(
                    "meet-up-" + id,
                    "meet-up",
                    coming ? "calendar.label.meet-up" : "calendar.label.meet-up.open",
                    title,
                    startsAt,
                    endsAt,
                    false,
                    Links.meetup(club, id),
                    address.isEmpty() ? place : place + ", " + address);
        }
    }

    @Override
    public List<CalendarEntry> of(UUID member, Instant from, Instant to) {
        return jdbc
                .sql("""
                        SELECT m.id, m.club_id, m.title, m.starts_at, m.ends_at, m.place, m.address,
                          coalesce(a.answer = 'COMING', false) AS coming
                        FROM club_membership s
                        JOIN club c ON c.id = s.club_id AND c.withheld IS NULL
                        JOIN meetup m ON m.club_id = s.club_id AND m.called_off_at IS NULL AND m.starts_at < :to AND m.ends_at > :from
                        LEFT JOIN meetup_answer a ON a.meetup_id = m.id AND a.member_id = s.member_id
                        WHERE s.member_id = :member AND coalesce(a.answer, '') <> 'NOT' AND (a.answer IS NOT NULL OR m.ends_at > s.joined_at)
                        ORDER BY m.starts_at LIMIT :most""")
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
