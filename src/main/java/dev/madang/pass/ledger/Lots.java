package dev.madang.pass.ledger;

import static dev.madang.pass.ledger.Account.EXPIRED;
import static dev.madang.pass.ledger.Account.FREE;
import static dev.madang.pass.ledger.Account.REFUNDED;
import static dev.madang.pass.ledger.Account.SOLD;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.ledger.JournalEntry.Side;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was bought at once: it is used before what was bought later, and expires after five years. */
@Repository
public class Lots {

    /** How long passes can be used. */
    public static final int YEARS = 5;

    private static final String LOT = """
            SELECT id, member_id, passes, price, bought_at, expires_at, free, (SELECT coalesce(sum(l.passes), 0)
              FROM pass_line l WHERE l.lot_id = pass_lot.id AND l.kind = 'REFUNDED') AS refunded
            FROM pass_lot""";

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

    /** What of it the member still has, the one that expires next first. */
    @Transactional(readOnly = true)
    public List<Lot> of(UUID member) {
        return jdbc.sql(
                        LOT
                                + " WHERE member_id = :member AND free > 0 AND expires_at > :now ORDER BY expires_at, id LIMIT 100")
                .param("member", member)
                .param("now", clock.instant())
                .query(Rows.of(Lot.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Lot> find(UUID id, UUID member) {
        return jdbc.sql(LOT + " WHERE id = :id AND member_id = :member")
                .param("id", id)
                .param("member", member)
                .query(Rows.of(Lot.class))
                .optional();
    }

    /**
     * A lot that nobody else uses of until the transaction ends.
     *
     * @throws Refusal 404 when it is not this member's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Lot lock(UUID id, UUID member) {
        journal.lock(member);
        return find(id, member).orElseThrow(Refusal::notFound);
    }

    /**
     * Takes unused passes of a lot that the caller has locked out of the world again.
     *
     * @throws NotEnoughPasses when fewer of it are free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(Lot lot, int passes) {
        int free = lot.isExpired(clock.instant()) ? 0 : lot.free();
        if (free < passes) {
            throw new NotEnoughPasses(passes, free);
        }
        book(
                TransactionKind.REFUND,
                lot.member(),
                "pass.line.refunded",
                new Side(lot.member(), FREE),
                Side.madang(REFUNDED),
                new LotPart(lot.id(), passes));
    }

    /** Lots that expire soon, with passes that nobody has used, whose owners do not know yet. */
    @Transactional(readOnly = true)
    public List<Lot> expiring(Duration within) {
        return jdbc.sql(
                        LOT
                                + " WHERE free > 0 AND expiry_told_at IS NULL AND expires_at > :now AND expires_at <= :soon ORDER BY expires_at, id LIMIT 5000")
                .param("now", clock.instant())
                .param("soon", clock.instant().plus(within))
                .query(Rows.of(Lot.class))
                .list();
    }

    /** Its owner knows from now on that it expires. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expiryTold(UUID lot) {
        jdbc.sql("UPDATE pass_lot SET expiry_told_at = :now WHERE id = :lot")
                .param("now", clock.instant())
                .param("lot", lot)
                .update();
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

    /** Each of these members', 0 where there are none. */
    Map<UUID, Integer> free(Collection<UUID> members) {
        return jdbc
                .sql("""
                        SELECT member.id, coalesce(sum(lot.free), 0)::int FROM unnest(:members::uuid[]) AS member (id)
                        LEFT JOIN pass_lot lot ON lot.member_id = member.id AND lot.free > 0 AND lot.expires_at > :now GROUP BY member.id""")
                .param("members", members.toArray(UUID[]::new))
                .param("now", clock.instant())
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
