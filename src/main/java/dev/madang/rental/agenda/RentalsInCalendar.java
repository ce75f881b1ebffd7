package dev.madang.rental.agenda;

import dev.madang.calendar.CalendarEntry;
import dev.madang.calendar.CalendarSource;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.Links;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a member has borrowed or lent: its days, and the hour in which the two meet. */
@Component
class RentalsInCalendar implements CalendarSource {

    private static final Duration MEETING = Duration.ofMinutes(30);
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    RentalsInCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            String title,
            boolean lent,
            LocalDate fromDay,
            LocalDate toDay,
            @Nullable String kind,
            @Nullable Instant at,
            @Nullable String place) {

        Stream<CalendarEntry> entries() {
            return at == null || kind == null ? Stream.of(days()) : Stream.of(days(), meeting(at, kind));
        }

        private CalendarEntry days() {
            return new CalendarEntry(
                    "rental-" + id,
                    "rental",
                    lent ? "calendar.label.lent" : "calendar.label.rented",
                    title,
                    Seoul.beginningOf(fromDay),
                    Seoul.beginningOf(toDay),
                    true,
                    Links.reservation(id),
                    "");
        }

        private CalendarEntry meeting(Instant when, String what) {
            return new CalendarEntry(
                    "rental-" + id + "-" + what.toLowerCase(Locale.ROOT).replace('_', '-'),
                    "rental",
                    "calendar.label." + what,
                    title,
                    when,
                    when.plus(MEETING),
                    false,
                    Links.reservation(id),
                    place == null ? "" : place);
        }
    }

    @Override
    public List<CalendarEntry> of(UUID member, Instant from, Instant to) {
        return jdbc
                .sql("""
                        SELECT r.id, l.title, r.host_id = :member AS lent, r.from_day, r.to_day, n.kind, n.at, n.place
                        FROM reservation r JOIN listing l ON l.id = r.listing_id
                        LEFT JOIN next_transfer n ON n.reservation_id = r.id
                        WHERE :member IN (r.guest_id, r.host_id)
                          AND r.status IN ('APPROVED', 'PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED', 'COMPLETED')
                          AND r.from_day - 1 < CAST(:to AS timestamptz) AT TIME ZONE 'Asia/Seoul'
                          AND r.to_day + 1 > CAST(:from AS timestamptz) AT TIME ZONE 'Asia/Seoul'
                        ORDER BY r.from_day, r.id LIMIT :most""")
                .param("member", member)
                .param("from", from)
                .param("to", to)
                .param("most", MOST)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .flatMap(Row::entries)
                .filter(entry -> entry.from().isBefore(to) && entry.to().isAfter(from))
                .toList();
    }
}
