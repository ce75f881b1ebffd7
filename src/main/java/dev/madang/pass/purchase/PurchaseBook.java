package dev.madang.pass.purchase;

import dev.madang.payment.PaidFor;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.ServiceBook;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every lot of which anything came, was used or went back is held against what was paid for it and given back. */
@Component
@Transactional(readOnly = true)
class PurchaseBook implements ServiceBook {

    private static final int PAGE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final PaidFor paid;

    PurchaseBook(JdbcClient jdbc, PaidFor paid) {
        this.jdbc = jdbc;
        this.paid = paid;
    }

    /** @param kept its price less what its refunded passes were worth */
    private record Bought(UUID id, Won kept) {}

    @Override
    public String name() {
        return "purchase";
    }

    @Override
    public List<Equation> equations(Instant from, Instant until) {
        var wrong = new ArrayList<Equation>();
        List<Bought> page = behind(FIRST, from, until);
        while (!page.isEmpty()) {
            Map<UUID, Won> kept = paid.kept(
                    PurchasePayable.KIND, page.stream().map(Bought::id).toList());
            for (Bought lot : page) {
                Won found = kept.getOrDefault(lot.id(), Won.ZERO);
                if (!found.equals(lot.kept())) {
                    wrong.add(new Equation("purchase.paid", lot.id(), lot.kept().amount(), found.amount()));
                }
            }
            page = behind(page.getLast().id(), from, until);
        }
        return wrong;
    }

    private List<Bought> behind(UUID last, Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT lot.id, lot.price - lot.price * r.refunded / lot.passes AS kept FROM pass_lot lot
                        CROSS JOIN LATERAL (SELECT coalesce(sum(l.passes) FILTER (WHERE l.kind = 'REFUNDED'), 0)::bigint AS refunded,
                            coalesce(bool_or(t.at >= :from AND t.at < :until), false) AS moved
                          FROM pass_line l JOIN pass_transaction t ON t.id = l.transaction_id WHERE l.lot_id = lot.id) r
                        WHERE (lot.bought_at >= :from AND lot.bought_at < :until OR r.moved) AND lot.id > :last
                        ORDER BY lot.id LIMIT :most""")
                .param("from", from)
                .param("until", until)
                .param("last", last)
                .param("most", PAGE)
                .query(Rows.of(Bought.class))
                .list();
    }
}
