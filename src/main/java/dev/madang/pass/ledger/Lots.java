package dev.madang.pass.ledger;

import static dev.madang.pass.ledger.Account.EXPIRED;
import static dev.madang.pass.ledger.Account.FREE;
import static dev.madang.pass.ledger.Account.REFUNDED;
import static dev.madang.pass.ledger.Account.SOLD;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.ledger.JournalEntry.Side;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was bought at once: it is used before what was bought later, and expires after five years. */
@Repository
public class Lots {

    /** How long passes can be used. */
    public static final int YEARS = 5;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Lots(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives a member passes, in the caller's transaction.
     *
     * @param id of the lot: the purchase's own, so that a purchase is one lot
     * @param price what was paid for all of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(UUID id, UUID member, int passes, Won price) {
        journal.lock(member);
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO pass_lot (id, member_id, passes, price, bought_at, expires_at)
                        VALUES (:id, :member, :passes, :price, :now, :expires)""")
                .param("id", id)
                .param("member", member)
                .param("passes", passes)
                .param("price", price)
                .param("now", now)
                .param("expires", now.atZone(Seoul.ZONE).plusYears(YEARS).toInstant())
                .update();
        book(
                TransactionKind.PURCHASE,
                member,
                "pass.line.bought",
                Side.madang(SOLD),
                new Side(member, FREE),
                new LotPart(id, passes));
    }

    /**
     * Takes unused passes of one lot out of the world again, in the caller's transaction.
     *
     * @throws NotEnoughPasses when fewer of it are free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(UUID lot, UUID member, int passes) {
        journal.lock(member);
        int free = jdbc.sql("SELECT free FROM pass_lot WHERE id = :lot AND member_id = :member AND expires_at > :now")
                .param("lot", lot)
                .param("member", member)
                .param("now", clock.instant())
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (free < passes) {
            throw new NotEnoughPasses(passes, free);
        }
        book(
                TransactionKind.REFUND,
                member,
                "pass.line.refunded",
                new Side(member, FREE),
                Side.madang(REFUNDED),
                new LotPart(lot, passes));
    }

    /** Lots of which unused passes have expired. */
    @Transactional(readOnly = true)
    public List<UUID> expired() {
        return jdbc.sql(
                        "SELECT id FROM pass_lot WHERE free > 0 AND expires_at <= :now ORDER BY expires_at, id LIMIT 500")
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Takes what of it has expired unused, in the caller's transaction.
     *
     * @return whether anything had
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean expire(UUID lot) {
        UUID member = jdbc.sql("SELECT member_id FROM pass_lot WHERE id = ?")
                .param(lot)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        journal.lock(member);
        int free = jdbc.sql("SELECT free FROM pass_lot WHERE id = :lot AND expires_at <= :now")
                .param("lot", lot)
                .param("now", clock.instant())
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (free == 0) {
            return false;
        }
        book(
                TransactionKind.EXPIRY,
                member,
                "pass.line.expired",
                new Side(member, FREE),
                Side.madang(EXPIRED),
                new LotPart(lot, free));
        return true;
    }

    int free(UUID member) {
        return jdbc.sql(
                        "SELECT coalesce(sum(free), 0) FROM pass_lot WHERE member_id = :member AND free > 0 AND expires_at > :now")
                .param("member", member)
                .param("now", clock.instant())
                .query(Integer.class)
                .single();
    }

    /** What may be used, the oldest first. */
    List<LotPart> usable(UUID member) {
        return jdbc.sql("""
                        SELECT id AS lot_id, free AS passes FROM pass_lot
                        WHERE member_id = :member AND free > 0 AND expires_at > :now ORDER BY expires_at, id""")
                .param("member", member)
                .param("now", clock.instant())
                .query(Rows.of(LotPart.class))
                .list();
    }

    private void book(TransactionKind kind, UUID member, String reason, Side from, Side to, LotPart part) {
        journal.book(new JournalEntry(kind, member, reason, null, from, to, List.of(part)));
    }
}
