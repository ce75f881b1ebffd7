package dev.madang.rental.occupancy;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Days on which a host lends no unit. Where days are given back, {@link DaysFreed} tells. */
@Repository
public class HostBlocks {

    private final JdbcClient jdbc;
    private final OverdueDays overdue;
    private final ApplicationEventPublisher events;
    private final LiveDays live;

    HostBlocks(JdbcClient jdbc, OverdueDays overdue, ApplicationEventPublisher events, LiveDays live) {
        this.jdbc = jdbc;
        this.overdue = overdue;
        this.events = events;
        this.live = live;
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
        live.changed(listing);
        return reserved(listing, days);
    }

    /** Gives back the host's blocked days within the period; what is reserved or taken elsewhere stays taken. */
    @Transactional
    public void unblock(UUID listing, DayPeriod days) {
        jdbc.sql("""
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
                        freed AS (SELECT DISTINCT listing_id, days * daterange(:from, :to) AS days FROM lifted)
                        SELECT listing_id, lower(days) AS days_from, upper(days) AS days_to FROM freed""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .query(Rows.of(DaysFreed.class))
                .list()
                .forEach(events::publishEvent);
    }

    /** The days from this one on that the host has blocked, on any unit. */
    @Transactional(readOnly = true)
    public List<DayPeriod> blocked(UUID listing, LocalDate from) {
        return jdbc.sql("""
                        SELECT lower(days) AS "from", upper(days) AS "to"
                        FROM unnest((SELECT range_agg(days) * datemultirange(daterange(:from, NULL)) FROM occupancy
                                     WHERE listing_id = :listing AND reservation_id IS NULL
                                       AND foreign_calendar_id IS NULL)) AS days
                        ORDER BY days""")
                .param("listing", listing)
                .param("from", from)
                .query(Rows.of(DayPeriod.class))
                .list();
    }

    private List<DayPeriod> reserved(UUID listing, DayPeriod days) {
        return jdbc.sql("""
                        SELECT lower(days) AS "from", upper(days) AS "to"
                        FROM unnest((SELECT range_agg(days) FROM occupancy WHERE listing_id = :listing
                                     AND reservation_id IS NOT NULL AND days && daterange(:from, :to))) AS days
                        ORDER BY days""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .query(Rows.of(DayPeriod.class))
                .list();
    }
}
