package dev.madang.settlement.payout;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.month.MonthClosed;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money of closed months: each statement's is paid once, and may come back. */
@Component
@Transactional
public class Payouts {

    static final String LIST = "/admin/settlements/payouts";

    private static final int ROWS = 50;
    private static final Keyset NEWEST = Keyset.newestFirst("id");
    private static final String PAYOUT = """
            SELECT * FROM (SELECT p.id, p.statement_id, p.payee_id, p.amount, p.state, coalesce(p.ending, a.ending) AS ending,
                p.sent_at, p.reason
              FROM payout p LEFT JOIN payout_account a ON a.member_id = p.payee_id) p""";

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final AuditLog audit;
    private final Clock clock;

    Payouts(JdbcClient jdbc, Notifications notifications, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MonthClosed closed) {
        jdbc.sql("""
                        INSERT INTO payout (id, statement_id, payee_id, amount, state)
                        SELECT uuidv7(), s.id, s.payee_id, s.payout, 'READY' FROM settlement_statement s
                        WHERE s.month = :month AND s.payout > 0""").param("month", closed.month().atDay(1)).update();
    }

    /** @param known whether the payee has said where their money goes */
    private record Closed(UUID id, UUID payee, Won payout, boolean known) {

        String sentence() {
            if (payout.isPositive()) {
                return known ? "payout.news.closed" : "payout.news.closed-where";
            }
            return payout.isZero() ? "payout.news.closed-none" : "payout.news.closed-below";
        }

        String href() {
            return payout.isPositive() && !known ? PayoutAccountController.ADDRESS : "/settlements/" + id;
        }

        Won size() {
            return payout.isPositive() ? payout : Won.ZERO.minus(payout);
        }
    }

    /** Each payee is told of each of their statements. */
    @ApplicationModuleListener
    void tell(MonthClosed closed) {
        jdbc.sql("""
                        SELECT s.id, s.payee_id, s.payout,
                          EXISTS (SELECT FROM payout_account a WHERE a.member_id = s.payee_id) AS known
                        FROM settlement_statement s WHERE s.month = :month ORDER BY s.id""")
                .param("month", closed.month().atDay(1))
                .query(Rows.of(Closed.class))
                .list()
                .forEach(one -> notifications.tell(new News(
                        one.payee(),
                        "settlement:" + one.id(),
                        PayoutAccounts.KIND,
                        one.sentence(),
                        List.of(closed.month().toString(), one.size()),
                        one.href(),
                        true)));
    }

    @Transactional(readOnly = true)
    public Slice<Payout> page(Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql(PAYOUT + " WHERE true " + side + " " + order),
                Rows.of(Payout.class),
                payout -> new Cursor(payout.id()));
    }

    /** The money of these statements, as far as there is any to pay. */
    @Transactional(readOnly = true)
    public Map<UUID, Payout> of(Collection<UUID> statements) {
        return jdbc
                .sql(PAYOUT + " WHERE statement_id = ANY (?)")
                .param(statements.toArray(UUID[]::new))
                .query(Rows.of(Payout.class))
                .list()
                .stream()
                .collect(toMap(Payout::statement, identity()));
    }

    /**
     * The bank gave it back; it stands as a line in the next month's statement.
     *
     * @throws Refusal 409 when it was not sent, or came back before
     */
    public void returned(UUID payout, String reason, UUID operator) {
        int changed = jdbc.sql("""
                        UPDATE payout SET state = 'RETURNED', returned_at = :now, reason = :reason WHERE id = :id AND state = 'SENT'""")
                .param("now", clock.instant())
                .param("reason", reason)
                .param("id", payout)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("payout.refused.not-sent");
        }
        record Back(UUID payee, UUID statement, Won amount) {}
        Back back = jdbc.sql("SELECT payee_id, statement_id, amount FROM payout WHERE id = ?")
                .param(payout)
                .query(Rows.of(Back.class))
                .single();
        audit.note(operator, "payout-returned", LIST, back.amount());
        notifications.tell(new News(
                back.payee(),
                "payout-returned:" + payout,
                PayoutAccounts.KIND,
                "payout.news.returned",
                List.of(back.amount()),
                PayoutAccountController.ADDRESS,
                true));
    }
}
