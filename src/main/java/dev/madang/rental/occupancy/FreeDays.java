package dev.madang.rental.occupancy;

import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** On which days listings can be had, as searches, cards and calendars ask; {@link Occupancies} decides in the end. */
@Repository
public class FreeDays {

    private final AvailabilitySnapshot snapshot;
    private final JdbcClient jdbc;
    private final Clock clock;

    FreeDays(AvailabilitySnapshot snapshot, JdbcClient jdbc, Clock clock) {
        this.snapshot = snapshot;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The listings that can be had on all of these days. What others did in the last moment
     * ({@code madang.availability.kept-for}) may be missing.
     */
    public AvailableListings on(DayPeriod days) {
        return snapshot.on(days);
    }

    /** A listing, to be asked about often. */
    public KnownListing known(UUID listing) {
        return snapshot.listing(listing);
    }

    /**
     * The first day on which each listing can be had for as few days as it allows; without those that have none
     * within {@link BookingWindow#DAYS_AHEAD}. As fresh as {@link #on}.
     */
    public Map<UUID, LocalDate> nextFree(Collection<UUID> listings) {
        snapshot.refresh();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, LocalDate> free = new HashMap<>();
        for (UUID listing : listings) {
            ListingDays known = snapshot.listing(listing).days();
            LocalDate day = known == null ? null : known.nextFree(today, clock.millis());
            if (day != null) {
                free.put(listing, day);
            }
        }
        return free;
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
