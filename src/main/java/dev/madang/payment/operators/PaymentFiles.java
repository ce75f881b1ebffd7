package dev.madang.payment.operators;

import dev.madang.payment.domain.OperatorRefunds;
import dev.madang.payment.operators.PaymentFile.Back;
import dev.madang.payment.operators.PaymentFile.Head;
import dev.madang.payment.operators.PaymentFile.Look;
import dev.madang.payment.operators.PaymentFile.Request;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads payments for operators. */
@Component
public class PaymentFiles {

    private final JdbcClient jdbc;
    private final OperatorRefunds byHand;

    PaymentFiles(JdbcClient jdbc, OperatorRefunds byHand) {
        this.jdbc = jdbc;
        this.byHand = byHand;
    }

    /**
     * The payment that this is the id of, or that a refund or a request of this id is of.
     *
     * @throws Refusal 404 when there is none
     */
    @Transactional(readOnly = true)
    public UUID find(UUID id) {
        return jdbc.sql("""
                        SELECT id FROM payment_attempt WHERE id = :id
                        UNION ALL SELECT attempt_id FROM payment_refund WHERE id = :id
                        UNION ALL SELECT attempt_id FROM operator_refund WHERE id = :id""")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404 when there is no such payment */
    @Transactional(readOnly = true)
    public PaymentFile get(UUID attempt) {
        Head head = jdbc.sql("""
                        SELECT a.id, a.kind, a.thing_id, a.payer_id, m.nickname AS payer_name, a.amount, a.order_name, a.provider,
                          a.status, a.payment_key, a.kept, a.looks, a.look_at, a.failure, a.method, a.receipt_url, a.captured_at,
                          a.created_at
                        FROM payment_attempt a JOIN member m ON m.id = a.payer_id WHERE a.id = :attempt""")
                .param("attempt", attempt)
                .query(Rows.of(Head.class))
                .optional()
                .orElseThrow(Refusal::notFound);
        return new PaymentFile(
                head,
                byHand.left(attempt),
                jdbc.sql("""
                                SELECT id, amount, reason, status, tries, failure, due_at, done_at FROM payment_refund
                                WHERE attempt_id = :attempt ORDER BY due_at, id""")
                        .param("attempt", attempt)
                        .query(Rows.of(Back.class))
                        .list(),
                jdbc.sql("""
                                SELECT o.id, o.amount, o.reason, o.status, o.asked_by AS by_id, b.nickname AS by_name, o.asked_at,
                                  d.nickname AS decided_by_name
                                FROM operator_refund o JOIN member b ON b.id = o.asked_by LEFT JOIN member d ON d.id = o.decided_by
                                WHERE o.attempt_id = :attempt ORDER BY o.asked_at, o.id""")
                        .param("attempt", attempt)
                        .query(Rows.of(Request.class))
                        .list(),
                jdbc.sql("""
                                SELECT l.at, m.nickname AS by_name, l.answer, l.balance, l.code
                                FROM payment_look l JOIN member m ON m.id = l.asked_by
                                WHERE l.attempt_id = :attempt ORDER BY l.at DESC, l.id DESC LIMIT 10""")
                        .param("attempt", attempt)
                        .query(Rows.of(Look.class))
                        .list());
    }
}
