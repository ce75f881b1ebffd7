package dev.madang.rental.hosting;

import dev.madang.rental.ReservationStatus;
import dev.madang.rental.hosting.CalendarEntry.Blocked;
import dev.madang.rental.hosting.CalendarEntry.Elsewhere;
import dev.madang.rental.hosting.CalendarEntry.Reserved;
import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What takes the days of many listings, in one statement. */
@Repository
public class CalendarEntries {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whatever touches the period, the earliest first; each once, on however many units. Days that an extension holds
     * while it is paid for are the reservation's.
     */
    @Transactional(readOnly = true)
    public List<CalendarEntry> of(Collection<UUID> listings, DayPeriod period) {
        return jdbc.sql("""
                        SELECT o.listing_id, min(lower(o.days)) AS day, max(upper(o.days)) AS until,
                               r.id AS reservation_id, r.status, r.guest_id, r.from_day, r.buffer_days,
                               NULL AS calendar, false AS clash, count(DISTINCT o.unit_id) AS units
                        FROM occupancy_at(:now) o LEFT JOIN reservation_head r ON r.id = o.reservation_id
                        WHERE o.listing_id = ANY (:listings) AND o.days && daterange(:from, :to)
                          AND o.foreign_calendar_id IS NULL
                        GROUP BY o.listing_id, r.id, r.status, r.guest_id, r.from_day, r.buffer_days, CASE WHEN r.id IS NULL THEN o.days END
                        UNION ALL
                        SELECT listing_id, lower(days), upper(days), NULL, NULL, NULL, NULL, NULL, calendar, clash, units
                        FROM days_elsewhere
                        WHERE listing_id = ANY (:listings) AND days && daterange(:from, :to)
                        ORDER BY day, clash, until, reservation_id""")
                .param("listings", listings.toArray(UUID[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .param("now", clock.instant())
                .query(CalendarEntries::taken)
                .list();
    }

    private static CalendarEntry taken(ResultSet row, int number) throws SQLException {
        UUID listing = row.getObject("listing_id", UUID.class);
        LocalDate from = row.getObject("day", LocalDate.class);
        LocalDate until = row.getObject("until", LocalDate.class);
        UUID reservation = row.getObject("reservation_id", UUID.class);
        int units = row.getInt("units");
        if (reservation != null) {
            int rest = row.getInt("buffer_days");
            return new Reserved(
                    listing,
                    new DayPeriod(row.getObject("from_day", LocalDate.class), until.minusDays(rest)),
                    rest,
                    units,
                    reservation,
                    ReservationStatus.valueOf(row.getString("status")),
                    row.getObject("guest_id", UUID.class));
        }
        var days = new DayPeriod(from, until);
        String calendar = row.getString("calendar");
        return calendar == null
                ? new Blocked(listing, days)
                : new Elsewhere(listing, days, units, calendar, row.getBoolean("clash"));
    }
}
