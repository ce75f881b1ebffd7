package dev.madang.rental.occupancy;

import dev.madang.rental.extension.Extension;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days of a listing's units that are taken: by reservations, by foreign calendars or blocked by the host. That no two of a unit overlap is
 * refused by the database itself ({@code occupancy_no_overlap}), whoever asks and however many at once. A hold that has
 * passed its due time counts as free here at once, even before the job has ended it. Where days are given back that an
 * event of a foreign calendar waits for, {@link DaysFreed} tells.
 */
@Repository
public class Occupancies {

    /**
     * SQL: whether an occupancy {@code o} of reservation {@code r}, if it is one's, still holds at {@code :now}. A hold that
     * has passed its due time does not, even before the job has ended it.
     */
    public static final String STILL = """
            (r.due_at IS NULL OR r.due_at > :now OR r.paying_since IS NOT NULL)
              AND NOT EXISTS (SELECT FROM extension e
                  WHERE e.id = o.extension_id AND e.due_at <= :now AND e.paying_since IS NULL)""";

    /** An occupancy {@code o} of unit {@code u} that still holds on the days {@code :from} to {@code :to}. */
    static final String HELD = """
            SELECT FROM occupancy o LEFT JOIN reservation r ON r.id = o.reservation_id
            WHERE o.unit_id = u.id AND o.days && daterange(%%s, %%s)
              AND %s
              AND (o.reservation_id = :own::uuid) IS NOT TRUE""".formatted(STILL);

    /** The listings of which a foreign event falls on days that were just {@code freed}. */
    private static final String AWAITED = """
            SELECT DISTINCT c.listing_id FROM freed JOIN foreign_calendar c ON c.listing_id = freed.listing_id
            JOIN foreign_event e ON e.calendar_id = c.id AND e.days && freed.days""";

    /** A lost race is tried on another unit; whoever loses this often finds no free unit anyway. */
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final OverdueDays overdue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Occupancies(JdbcClient jdbc, OverdueDays overdue, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.overdue = overdue;
        this.events = events;
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
                        .formatted(HELD.formatted(":from", ":to")))
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
                        ORDER BY abs(d::date - :around::date), d LIMIT 3""".formatted(HELD.formatted("d::date", "d::date + :days + l.buffer_days")))
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
     * @param days of use and the buffer after them, as {@link Listing#held} and {@link Reservation#heldDays} say
     * @throws DaysTaken when too few units are free; nothing is taken then, and the caller's transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DaysTaken.class)
    public void take(UUID listing, DayPeriod days, int units, UUID reservation) {
        if (!tryTake(listing, days, units, reservation)
                && !(overdue.free(listing) && tryTake(listing, days, units, reservation))) {
            throw new DaysTaken(days);
        }
    }

    private boolean tryTake(UUID listing, DayPeriod days, int units, UUID reservation) {
        int taken = 0;
        for (int attempt = 0; attempt < ATTEMPTS && taken < units; attempt++) {
            Choice choice = takeFree(listing, days, units - taken, reservation);
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

    /** Gives back all days of a reservation, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(UUID reservation) {
        free("reservation_id", reservation);
    }

    /**
     * Takes the days after a reservation's own on the same units, buffer and all, in the caller's transaction.
     *
     * @throws DaysTaken when somebody has one of them; nothing is taken then, and the caller's transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = DaysTaken.class)
    public void extend(Reservation reservation, Extension extension) {
        if (!tryExtend(reservation, extension)
                && !(overdue.free(reservation.listingId()) && tryExtend(reservation, extension))) {
            throw new DaysTaken(new DayPeriod(extension.from(), extension.to()));
        }
    }

    private boolean tryExtend(Reservation reservation, Extension extension) {
        int taken = jdbc.sql("""
                        INSERT INTO occupancy (listing_id, unit_id, days, reservation_id, extension_id)
                        SELECT listing_id, unit_id, daterange(:from, :to), :reservation, :extension
                        FROM occupancy WHERE reservation_id = :reservation AND extension_id IS NULL ORDER BY unit_id
                        ON CONFLICT DO NOTHING""")
                .param("from", reservation.heldDays().to())
                .param("to", extension.to().plusDays(reservation.bufferDays()))
                .param("reservation", reservation.id())
                .param("extension", extension.id())
                .update();
        if (taken != reservation.units()) {
            freeExtension(extension.id());
        }
        return taken == reservation.units();
    }

    /** Gives a reservation all the days that it holds now, those of its extension among them, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Reservation reservation, Extension extension) {
        freeExtension(extension.id());
        jdbc.sql("UPDATE occupancy SET days = daterange(lower(days), ?) WHERE reservation_id = ?")
                .params(reservation.heldDays().to(), reservation.id())
                .update();
    }

    /** Gives back the days of an extension, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeExtension(UUID extension) {
        free("extension_id", extension);
    }

    /** How late a reservation could be returned on its units before somebody else has them; empty when nobody does. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> freeUntil(Reservation reservation) {
        return jdbc.sql("""
                        SELECT min(lower(o.days)) AS day
                        FROM occupancy own JOIN occupancy o ON o.unit_id = own.unit_id AND lower(o.days) >= upper(own.days)
                        LEFT JOIN reservation r ON r.id = o.reservation_id
                        WHERE own.reservation_id = :own AND own.extension_id IS NULL
                          AND o.reservation_id IS DISTINCT FROM :own AND %s""".formatted(STILL))
                .param("own", reservation.id())
                .param("now", now())
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .map(day -> day.minusDays(reservation.bufferDays()));
    }

    /**
     * Blocks every unit on those of the days on which it is not reserved. What is blocked already stays blocked.
     *
     * @return the reserved periods in between, which go on; empty when all the days are blocked now
     * @throws DaysTaken when somebody reserved in this very moment; nothing is blocked then
     */
    @Transactional
    public List<DayPeriod> block(UUID listing, DayPeriod days) {
        overdue.free(listing);
        try {
            jdbc.sql("""
                            INSERT INTO occupancy (listing_id, unit_id, days)
                            SELECT u.listing_id, u.id, unnest(datemultirange(daterange(:from, :to)) - coalesce(
                                (SELECT range_agg(o.days) FROM occupancy o
                                 WHERE o.unit_id = u.id AND o.days && daterange(:from, :to)), '{}'))
                            FROM unit u WHERE u.listing_id = :listing""")
                    .param("listing", listing)
                    .param("from", days.from())
                    .param("to", days.to())
                    .update();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException lostRace) {
            throw new DaysTaken(days);
        }
        return reserved(listing, days);
    }

    /** Gives back the host's blocked days within the period; what is reserved or taken elsewhere stays taken. */
    @Transactional
    public void unblock(UUID listing, DayPeriod days) {
        tell(jdbc.sql("""
                        WITH lifted AS (
                            DELETE FROM occupancy
                            WHERE listing_id = :listing AND reservation_id IS NULL AND foreign_calendar_id IS NULL
                              AND days && daterange(:from, :to)
                            RETURNING listing_id, unit_id, days),
                        kept AS (
                            INSERT INTO occupancy (listing_id, unit_id, days)
                            SELECT listing_id, unit_id,
                                   unnest(datemultirange(days) - datemultirange(daterange(:from, :to)))
                            FROM lifted),
                        freed AS (SELECT listing_id, days * daterange(:from, :to) AS days FROM lifted)
                        """ + AWAITED)
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to()));
    }

    /** The days from this one on that the host has blocked, on any unit. */
    @Transactional(readOnly = true)
    public List<DayPeriod> blocked(UUID listing, LocalDate from) {
        return jdbc.sql("""
                        SELECT lower(days) AS day, upper(days) AS until
                        FROM unnest((SELECT range_agg(days) * datemultirange(daterange(:from, NULL)) FROM occupancy
                                     WHERE listing_id = :listing AND reservation_id IS NULL
                                       AND foreign_calendar_id IS NULL)) AS days
                        ORDER BY days""")
                .param("listing", listing)
                .param("from", from)
                .query(Occupancies::period)
                .list();
    }

    private void free(String column, UUID id) {
        tell(jdbc.sql("WITH freed AS (DELETE FROM occupancy WHERE %s = :id RETURNING listing_id, days) %s"
                        .formatted(column, AWAITED))
                .param("id", id));
    }

    private void tell(JdbcClient.StatementSpec freeing) {
        freeing.query(UUID.class).list().forEach(listing -> events.publishEvent(new DaysFreed(listing)));
    }

    private Choice takeFree(UUID listing, DayPeriod days, int units, UUID reservation) {
        return jdbc.sql("""
                        WITH chosen AS (
                            SELECT u.listing_id, u.id FROM unit u
                            WHERE u.listing_id = :listing AND NOT EXISTS (
                                SELECT FROM occupancy o WHERE o.unit_id = u.id AND o.days && daterange(:from, :to))
                            ORDER BY u.number LIMIT :units),
                        taken AS (
                            INSERT INTO occupancy (listing_id, unit_id, days, reservation_id)
                            SELECT listing_id, id, daterange(:from, :to), :reservation FROM chosen
                            ON CONFLICT DO NOTHING RETURNING id)
                        SELECT (SELECT count(*) FROM chosen) AS chosen, (SELECT count(*) FROM taken) AS taken""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .param("units", units)
                .param("reservation", reservation)
                .query((row, number) -> new Choice(row.getInt("chosen"), row.getInt("taken")))
                .single();
    }

    private List<DayPeriod> reserved(UUID listing, DayPeriod days) {
        return jdbc.sql("""
                        SELECT lower(days) AS day, upper(days) AS until
                        FROM unnest((SELECT range_agg(days) FROM occupancy WHERE listing_id = :listing
                                     AND reservation_id IS NOT NULL AND days && daterange(:from, :to))) AS days
                        ORDER BY days""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .query(Occupancies::period)
                .list();
    }

    private static DayPeriod period(ResultSet row, int number) throws SQLException {
        return new DayPeriod(day(row), row.getObject("until", LocalDate.class));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("day", LocalDate.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** How many units seemed free, and how many of them could be had. */
    private record Choice(int chosen, int taken) {

        boolean lostNoRace() {
            return taken == chosen;
        }
    }
}
