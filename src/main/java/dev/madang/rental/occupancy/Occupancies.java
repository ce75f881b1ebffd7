package dev.madang.rental.occupancy;

import dev.madang.platform.rows.Rows;
import dev.madang.rental.listing.Listings;
import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days of a listing's units that are taken: for a while, for good, elsewhere, or blocked by the host. That no two of a unit
 * overlap is refused by the database itself ({@code occupancy_no_overlap}), whoever asks and however many at once. A hold
 * that has passed its time counts as free here at once, even before anybody has ended it ({@code occupancy_at}). Where days
 * are given back, {@link DaysFreed} tells.
 */
@Repository
public class Occupancies {

    /** The days of unit {@code u} that are taken from one day until before another, but for reservation {@code :own}'s. */
    static final String TAKEN = """
            SELECT FROM occupancy_at(:now) o
            WHERE o.unit_id = u.id AND o.days && daterange(%s, %s) AND (o.reservation_id = :own::uuid) IS NOT TRUE""";

    /** A lost race is tried on another unit; whoever loses this often finds no free unit anyway. */
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final OverdueDays overdue;
    private final ApplicationEventPublisher events;
    private final LiveDays live;
    private final Clock clock;

    Occupancies(JdbcClient jdbc, OverdueDays overdue, ApplicationEventPublisher events, LiveDays live, Clock clock) {
        this.jdbc = jdbc;
        this.overdue = overdue;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** How many units are free on all of these days. */
    @Transactional(readOnly = true)
    public int freeUnits(UUID listing, DayPeriod days) {
        return freeUnits(listing, days, null);
    }

    /**
     * How many units are free on all of these days.
     *
     * @param own a reservation whose days count as free, because it would give them up; or null
     */
    @Transactional(readOnly = true)
    public int freeUnits(UUID listing, DayPeriod days, @Nullable UUID own) {
        return jdbc.sql("SELECT count(*) FROM unit u WHERE u.listing_id = :listing AND NOT EXISTS (%s)"
                        .formatted(TAKEN.formatted(":from", ":to")))
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .param("now", now())
                .param("own", own)
                .query(Integer.class)
                .single();
    }

    /** How many equal units the listing has. */
    @Transactional(readOnly = true)
    public int units(UUID listing) {
        return jdbc.sql("SELECT count(*) FROM unit WHERE listing_id = :listing")
                .param("listing", listing)
                .query(Integer.class)
                .single();
    }

    /**
     * Up to three periods of the same length that have enough free units, those that begin closest to {@code around} first.
     * The listing's buffer days after them are free, too.
     *
     * @param days of use
     * @param window on which days they may begin
     * @param own a reservation whose days count as free, because it would give them up; or null
     */
    @Transactional(readOnly = true)
    public List<DayPeriod> nearestFree(
            UUID listing, int units, int days, LocalDate around, BookingWindow window, @Nullable UUID own) {
        return jdbc.sql("""
                        SELECT d::date AS day FROM generate_series(:first::timestamp, :last::timestamp, '1 day') d
                        JOIN listing l ON l.id = :listing
                        WHERE (SELECT count(*) FROM unit u WHERE u.listing_id = l.id AND NOT EXISTS (%s)) >= :units
                        ORDER BY abs(d::date - :around::date), d LIMIT 3""".formatted(TAKEN.formatted("d::date", "d::date + :days + l.buffer_days")))
                .param("listing", listing)
                .param("units", units)
                .param("days", days)
                .param("around", around)
                .param("first", window.first())
                .param("last", window.last())
                .param("now", now())
                .param("own", own)
                .query((row, number) -> DayPeriod.ofDays(day(row), days))
                .list();
    }

    /**
     * Takes the days for a reservation, in the caller's transaction; which units it gets is chosen here.
     *
     * @param listing loaded by {@link Listings#findStayingById}, so that neither it nor a unit goes meanwhile
     * @param days of use and the buffer after them
     * @param until when they are held, null for good
     * @throws DaysTaken when too few units are free; nothing is taken then, and the caller's transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DaysTaken.class)
    public void take(UUID listing, DayPeriod days, int units, UUID reservation, @Nullable Instant until) {
        if (!tryTake(listing, days, units, reservation, until)
                && !(overdue.free(listing) && tryTake(listing, days, units, reservation, until))) {
            throw new DaysTaken(days);
        }
        live.changed(listing);
    }

    /** Holds the days of a reservation until then, or takes them for good; in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID reservation, @Nullable Instant until) {
        jdbc.sql(
                        "UPDATE occupancy SET held_until = :until::timestamptz WHERE reservation_id = :id AND extension_id IS NULL")
                .param("until", sql(until))
                .param("id", reservation)
                .update();
    }

    /**
     * Gives back the last days of a reservation, in the caller's transaction.
     *
     * @param to the first day that is given back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shorten(UUID reservation, LocalDate to) {
        jdbc.sql("""
                        UPDATE occupancy SET days = daterange(lower(days), :to)
                        WHERE reservation_id = :reservation AND days @> :to AND lower(days) < :to""").param("reservation", reservation).param("to", to).update();
    }

    /** Gives back all days of a reservation, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(UUID reservation) {
        free("reservation_id", reservation);
    }

    /**
     * Takes the days after a reservation's own on the same units, in the caller's transaction.
     *
     * @param days from the end of its own on, the buffer after them among them
     * @param until when they are held
     * @throws DaysTaken when somebody has one of them; nothing is taken then, and the caller's transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DaysTaken.class)
    public void extend(UUID listing, DayPeriod days, UUID reservation, UUID extension, @Nullable Instant until) {
        if (!tryExtend(days, reservation, extension, until)
                && !(overdue.free(listing) && tryExtend(days, reservation, extension, until))) {
            throw new DaysTaken(days);
        }
        live.changed(listing);
    }

    /**
     * Holds the days of an extension until then, or takes them for good; in the caller's transaction.
     *
     * @return false when they are not held any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdExtension(UUID extension, @Nullable Instant until) {
        return jdbc.sql("UPDATE occupancy SET held_until = :until::timestamptz WHERE extension_id = :id")
                        .param("until", sql(until))
                        .param("id", extension)
                        .update()
                > 0;
    }

    /**
     * Makes the days of an extension its reservation's own, in the caller's transaction.
     *
     * @param to until before which the reservation has its units now, buffer and all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID reservation, UUID extension, LocalDate to) {
        jdbc.sql("DELETE FROM occupancy WHERE extension_id = ?")
                .param(extension)
                .update();
        jdbc.sql("UPDATE occupancy SET days = daterange(lower(days), ?) WHERE reservation_id = ?")
                .params(to, reservation)
                .update();
    }

    /** Gives back the days of an extension, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeExtension(UUID extension) {
        free("extension_id", extension);
    }

    /** The first day on which somebody else has a unit of a reservation's after it; empty when nobody does. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> freeUntil(UUID reservation) {
        return jdbc.sql("""
                        SELECT min(lower(o.days)) AS day
                        FROM occupancy own JOIN occupancy_at(:now) o ON o.unit_id = own.unit_id AND lower(o.days) >= upper(own.days)
                        WHERE own.reservation_id = :own AND own.extension_id IS NULL
                          AND o.reservation_id IS DISTINCT FROM :own""")
                .param("own", reservation)
                .param("now", now())
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private boolean tryTake(UUID listing, DayPeriod days, int units, UUID reservation, @Nullable Instant until) {
        int taken = 0;
        for (int attempt = 0; attempt < ATTEMPTS && taken < units; attempt++) {
            Choice choice = takeFree(listing, days, units - taken, reservation, until);
            taken += choice.taken();
            if (choice.lostNoRace()) {
                break;
            }
        }
        if (taken > 0 && taken < units) {
            free(reservation);
        }
        return taken == units;
    }

    /** On all of its units or on none. */
    private boolean tryExtend(DayPeriod days, UUID reservation, UUID extension, @Nullable Instant until) {
        boolean taken = jdbc.sql("""
                        WITH own AS (
                            SELECT listing_id, unit_id FROM occupancy
                            WHERE reservation_id = :reservation AND extension_id IS NULL ORDER BY unit_id),
                        taken AS (
                            INSERT INTO occupancy (listing_id, unit_id, days, reservation_id, extension_id, held_until)
                            SELECT listing_id, unit_id, daterange(:from, :to), :reservation, :extension, :until::timestamptz
                            FROM own ON CONFLICT DO NOTHING RETURNING id)
                        SELECT (SELECT count(*) FROM own) = (SELECT count(*) FROM taken)""")
                .param("from", days.from())
                .param("to", days.to())
                .param("reservation", reservation)
                .param("extension", extension)
                .param("until", sql(until))
                .query(Boolean.class)
                .single();
        if (!taken) {
            freeExtension(extension);
        }
        return taken;
    }

    private void free(String column, UUID id) {
        jdbc.sql("""
                        WITH freed AS (DELETE FROM occupancy WHERE %s = :id RETURNING listing_id, days)
                        SELECT DISTINCT listing_id, lower(days) AS days_from, upper(days) AS days_to FROM freed""".formatted(column))
                .param("id", id)
                .query(Rows.of(DaysFreed.class))
                .list()
                .forEach(events::publishEvent);
    }

    private Choice takeFree(UUID listing, DayPeriod days, int units, UUID reservation, @Nullable Instant until) {
        return jdbc.sql("""
                        WITH chosen AS (
                            SELECT u.listing_id, u.id FROM unit u
                            WHERE u.listing_id = :listing AND NOT EXISTS (
                                SELECT FROM occupancy o WHERE o.unit_id = u.id AND o.days && daterange(:from, :to))
                            ORDER BY u.number LIMIT :units),
                        taken AS (
                            INSERT INTO occupancy (listing_id, unit_id, days, reservation_id, held_until)
                            SELECT listing_id, id, daterange(:from, :to), :reservation, :until::timestamptz FROM chosen
                            ON CONFLICT DO NOTHING RETURNING id)
                        SELECT (SELECT count(*) FROM chosen) AS chosen, (SELECT count(*) FROM taken) AS taken""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .param("units", units)
                .param("reservation", reservation)
                .param("until", sql(until))
                .query((row, number) -> new Choice(row.getInt("chosen"), row.getInt("taken")))
                .single();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime sql(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** How many units seemed free, and how many of them could be had. */
    private record Choice(int chosen, int taken) {

        boolean lostNoRace() {
            return taken == chosen;
        }
    }
}
