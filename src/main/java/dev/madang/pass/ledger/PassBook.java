package dev.madang.pass.ledger;

import dev.madang.platform.rows.Rows;
import dev.madang.settlement.ServiceBook;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes in won, lot by lot: what was sold, less what was spent, refunded and has expired, is still held. Of a lot the first so
 * many are worth their part of its price, rounded down; so what is held is always worth at least what its passes are.
 */
@Component
@Transactional(readOnly = true)
class PassBook implements ServiceBook {

    private final JdbcClient jdbc;
    private final LedgerProof proof;

    PassBook(JdbcClient jdbc, LedgerProof proof) {
        this.jdbc = jdbc;
        this.proof = proof;
    }

    /** Until a moment, of all time. */
    private record Sums(
            long sold,
            Won soldWon,
            long spent,
            Won spentWon,
            long refunded,
            Won refundedWon,
            long expired,
            Won expiredWon,
            long held,
            Won needed) {

        Won heldWon() {
            return soldWon.minus(spentWon).minus(refundedWon).minus(expiredWon);
        }
    }

    @Override
    public String name() {
        return "pass";
    }

    @Override
    public List<Figure> figures(Instant from, Instant until) {
        Sums before = until(from);
        Sums after = until(until);
        return List.of(
                new Figure("held-before", before.held(), before.heldWon()),
                new Figure("sold", after.sold() - before.sold(), after.soldWon().minus(before.soldWon())),
                new Figure(
                        "spent",
                        before.spent() - after.spent(),
                        before.spentWon().minus(after.spentWon())),
                new Figure(
                        "refunded",
                        before.refunded() - after.refunded(),
                        before.refundedWon().minus(after.refundedWon())),
                new Figure(
                        "expired",
                        before.expired() - after.expired(),
                        before.expiredWon().minus(after.expiredWon())),
                new Figure("held", after.held(), after.heldWon()));
    }

    /** What members hold is what was sold and is not gone; its won cover what they are worth; every balance is that of its lines. */
    @Override
    public List<Equation> equations(Instant from, Instant until) {
        Sums after = until(until);
        long deficit = Math.max(0, after.needed().minus(after.heldWon()).amount());
        return List.of(
                new Equation(
                        "pass.held",
                        null,
                        after.held(),
                        after.sold() - after.spent() - after.refunded() - after.expired()),
                new Equation("pass.deficit", null, deficit, 0),
                new Equation("pass.ledger", null, proof.findings().size(), 0));
    }

    @Override
    public List<Owed> owed(Instant from, Instant until) {
        Sums before = until(from);
        Sums after = until(until);
        return List.of(new Owed(
                Set.of("class", "auction"),
                after.spent() - before.spent(),
                after.spentWon().minus(before.spentWon())));
    }

    private Sums until(Instant moment) {
        return jdbc.sql("""
                        SELECT coalesce(sum(passes), 0)::bigint AS sold, coalesce(sum(price), 0)::bigint AS sold_won,
                          coalesce(sum(spent), 0)::bigint AS spent, coalesce(sum(price * spent / passes), 0)::bigint AS spent_won,
                          coalesce(sum(refunded), 0)::bigint AS refunded, coalesce(sum(price * refunded / passes), 0)::bigint AS refunded_won,
                          coalesce(sum(expired), 0)::bigint AS expired, coalesce(sum(price * expired / passes), 0)::bigint AS expired_won,
                          coalesce(sum(held), 0)::bigint AS held, coalesce(sum(price * held / passes), 0)::bigint AS needed
                        FROM (SELECT lot.id, lot.price, lot.passes,
                            coalesce(sum(l.passes) FILTER (WHERE l.kind = 'OWED'), 0)::bigint AS spent,
                            coalesce(sum(l.passes) FILTER (WHERE l.kind = 'REFUNDED'), 0)::bigint AS refunded,
                            coalesce(sum(l.passes) FILTER (WHERE l.kind = 'EXPIRED'), 0)::bigint AS expired,
                            coalesce(sum(l.passes) FILTER (WHERE l.kind IN ('FREE', 'SET_ASIDE')), 0)::bigint AS held
                          FROM pass_lot lot
                          JOIN pass_line l ON l.lot_id = lot.id
                          JOIN pass_transaction t ON t.id = l.transaction_id AND t.at < :moment
                          WHERE lot.bought_at < :moment GROUP BY lot.id) lots""").param("moment", moment).query(Rows.of(Sums.class)).single();
    }
}
