package dev.madang.rental.occupancy;

import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many equal units a listing has. The listing's row is locked by whoever changes it, and shared by whoever takes days
 * of them: neither sees the other half done.
 */
@Repository
public class Units {

    public static final String RESERVED = "editor.units.reserved";

    private final JdbcClient jdbc;
    private final Occupancies occupancies;
    private final HostBlocks blocks;
    private final OverdueDays overdue;
    private final Clock clock;

    Units(JdbcClient jdbc, Occupancies occupancies, HostBlocks blocks, OverdueDays overdue, Clock clock) {
        this.jdbc = jdbc;
        this.occupancies = occupancies;
        this.blocks = blocks;
        this.overdue = overdue;
        this.clock = clock;
    }

    /**
     * Adds units, blocked on the days on which the others are, or takes away such as nobody has reserved from today on.
     *
     * @throws Refusal 409 when that many cannot be taken away
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resize(UUID listing, int units) {
        int difference = units - occupancies.units(listing);
        if (difference > 0) {
            add(listing, difference);
            blocks.blocked(listing, today()).forEach(days -> blocks.block(listing, days));
        } else if (difference < 0) {
            remove(listing, units, -difference);
        }
    }

    /** Adds units of which every day is free. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID listing, int count) {
        jdbc.sql("""
                        INSERT INTO unit (id, listing_id, number)
                        SELECT uuidv7(), :listing, coalesce((SELECT max(number) FROM unit WHERE listing_id = :listing), 0) + n
                        FROM generate_series(1, :count) n""").param("listing", listing).param("count", count).update();
    }

    private void remove(UUID listing, int left, int count) {
        overdue.free(listing);
        List<UUID> removable = removable(listing, count);
        if (removable.size() < count) {
            throw Refusal.conflict(RESERVED, left + count - removable.size()).at("units");
        }
        UUID[] ids = removable.toArray(UUID[]::new);
        jdbc.sql("DELETE FROM occupancy WHERE unit_id = ANY (?)").param(ids).update();
        jdbc.sql("DELETE FROM unit WHERE id = ANY (?)").param(ids).update();
    }

    private List<UUID> removable(UUID listing, int count) {
        return jdbc.sql("""
                        SELECT u.id FROM unit u
                        WHERE u.listing_id = :listing AND NOT EXISTS (
                            SELECT FROM occupancy o
                            WHERE o.unit_id = u.id AND o.reservation_id IS NOT NULL AND upper(o.days) > :today)
                        ORDER BY u.number DESC LIMIT :count""")
                .param("listing", listing)
                .param("today", today())
                .param("count", count)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
