package dev.madang.shop.stock;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of what is sold nobody has yet. One conditional statement takes them, and the database allows no number below
 * nothing. A stock bears the id of what it is of: a variant, a deal.
 */
@Repository
public class Stocks {

    /** More of one thing nobody has. */
    public static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Stocks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether there was none of this id before; otherwise nothing is changed */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(UUID id, int units, UUID by) {
        int opened = jdbc.sql("""
                        INSERT INTO stock (id, total, remaining) VALUES (:id, :units, :units) ON CONFLICT DO NOTHING""").param("id", id).param("units", units).update();
        if (opened > 0) {
            note(id, units, by, "");
        }
        return opened > 0;
    }

    /**
     * Sets units of a stock aside under an id of their own.
     *
     * @return whether there was none of this id before; otherwise nothing is changed
     * @throws Refusal 409 when more would go than nobody has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean setAside(UUID from, UUID id, int units, UUID by, String reason) {
        if (!open(id, units, by)) {
            return false;
        }
        change(from, -units, by, reason);
        return true;
    }

    /**
     * What nobody has of one goes into another.
     *
     * @return how many units those were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int moveRest(UUID from, UUID to, UUID by, String reason) {
        jdbc.sql("SELECT id FROM stock WHERE id IN (:from, :to) ORDER BY id FOR UPDATE")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        int rest = remaining(from);
        if (rest > 0) {
            change(from, -rest, by, reason);
            change(to, rest, by, reason);
        }
        return rest;
    }

    /** Of what nobody has ordered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM stock_change WHERE stock_id IN (:ids)")
                    .param("ids", ids)
                    .update();
            jdbc.sql("DELETE FROM stock WHERE id IN (:ids)").param("ids", ids).update();
        }
    }

    /**
     * Takes units of all of these or, by the caller's transaction, of none; negative ones are given back. All callers go
     * through them in the same order, so that none waits for another in a circle.
     *
     * @throws SoldOut of the first there are not enough of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Map<UUID, Integer> wanted) {
        new TreeMap<>(wanted).forEach((id, units) -> {
            if (!take(id, units)) {
                throw new SoldOut(id, remaining(id));
            }
        });
    }

    /** The same for who can do without: nothing is taken then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryTake(Map<UUID, Integer> wanted) {
        var taken = new TreeMap<UUID, Integer>();
        for (var one : new TreeMap<>(wanted).entrySet()) {
            if (!take(one.getKey(), one.getValue())) {
                giveBack(taken);
                return false;
            }
            taken.put(one.getKey(), one.getValue());
        }
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Map<UUID, Integer> units) {
        new TreeMap<>(units).forEach((id, back) -> take(id, -back));
    }

    /**
     * More of it has come, or less of it is there than was thought.
     *
     * @param by how many; negative for fewer
     * @param reason in the seller's words
     * @throws Refusal 409 when more would go than nobody has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(UUID id, int by, UUID member, String reason) {
        int changed = jdbc.sql("""
                        UPDATE stock SET total = total + :by, remaining = remaining + :by
                        WHERE id = :id AND remaining + :by >= 0 AND total + :by <= :most""")
                .param("by", by)
                .param("id", id)
                .param("most", MOST)
                .update();
        if (changed == 0) {
            throw by > 0
                    ? Refusal.invalid("shop.refused.too-many", MOST)
                    : Refusal.conflict("shop.refused.not-there", remaining(id));
        }
        note(id, by, member, reason);
    }

    /**
     * A change of a stock.
     *
     * @param by the nickname of whose doing it was
     * @param reason empty for the beginning
     */
    public record Change(UUID stock, String by, int units, String reason, Instant at) {}

    /** Who changed these how, of each the last changes first; of those that were changed at all. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Change>> changes(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        SELECT s.id AS stock_id, m.nickname AS by, c.units, c.reason, c.at FROM stock s
                        CROSS JOIN LATERAL (SELECT * FROM stock_change WHERE stock_id = s.id ORDER BY at DESC, id DESC LIMIT 20) c
                        JOIN member m ON m.id = c.by_id
                        WHERE s.id IN (:ids) ORDER BY c.at DESC, c.id DESC""").param("ids", ids).query(Rows.of(Change.class)).list().stream()
                .collect(Collectors.groupingBy(Change::stock));
    }

    private boolean take(UUID id, int units) {
        return jdbc.sql("UPDATE stock SET remaining = remaining - :units WHERE id = :id AND remaining >= :units")
                        .param("units", units)
                        .param("id", id)
                        .update()
                == 1;
    }

    private int remaining(UUID id) {
        return jdbc.sql("SELECT remaining FROM stock WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private void note(UUID id, int units, UUID by, String reason) {
        jdbc.sql("""
                        INSERT INTO stock_change (id, stock_id, by_id, units, reason, at)
                        VALUES (:change, :id, :by, :units, :reason, :now)""")
                .param("change", Ids.next())
                .param("id", id)
                .param("by", by)
                .param("units", units)
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
    }
}
