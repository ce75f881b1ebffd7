package dev.madang.payment.domain;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayTransaction;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What gateways said of a month, as they were read last, beside what Madang knows of the same payments. */
@Repository
@Transactional
class GatewayTransactions {

    private static final int MOST_DIFFERING = 200;

    private final JdbcClient jdbc;

    GatewayTransactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payment of which money came or went back. */
    record Paid(UUID id, String paymentKey) {}

    record Total(PaymentProvider provider, Won taken, Won back) {}

    /**
     * @param id of the payment; null when Madang knows none of that order
     * @param takenThere by the gateway's books
     */
    record Differing(@Nullable UUID id, long taken, long takenThere, long back, long backThere) {}

    void forget(PaymentProvider provider, Instant from, Instant until) {
        jdbc.sql("DELETE FROM gateway_transaction WHERE provider = :provider AND at >= :from AND at < :until")
                .param("provider", provider)
                .param("from", from)
                .param("until", until)
                .update();
    }

    void write(PaymentProvider provider, List<GatewayTransaction> all) {
        jdbc.sql("""
                        INSERT INTO gateway_transaction (provider, key, order_id, amount, back, at)
                        SELECT :provider, * FROM unnest(:keys::text[], :orders::text[], :amounts::bigint[], :backs::boolean[], :ats::timestamptz[])
                        ON CONFLICT (provider, key) DO NOTHING""")
                .param("provider", provider)
                .param("keys", all.stream().map(GatewayTransaction::key).toArray(String[]::new))
                .param("orders", all.stream().map(GatewayTransaction::orderId).toArray(String[]::new))
                .param("amounts", all.stream().map(one -> one.amount().amount()).toArray(Long[]::new))
                .param("backs", all.stream().map(GatewayTransaction::back).toArray(Boolean[]::new))
                .param("ats", all.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .update();
    }

    List<Paid> paid(PaymentProvider provider, Instant from, Instant until, UUID after, int most) {
        return jdbc.sql("""
                        SELECT a.id, a.payment_key FROM payment_attempt a
                        WHERE a.provider = :provider AND a.payment_key IS NOT NULL AND a.id > :after
                          AND (a.captured_at >= :from AND a.captured_at < :until
                            OR a.status IN ('CONFIRMING', 'UNKNOWN') AND a.created_at < :until
                            OR EXISTS (SELECT FROM payment_refund r WHERE r.attempt_id = a.id AND r.done_at >= :from AND r.done_at < :until))
                        ORDER BY a.id LIMIT :most""")
                .param("provider", provider)
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("most", most)
                .query(Rows.of(Paid.class))
                .list();
    }

    @Transactional(readOnly = true)
    List<Total> totals(Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT provider, coalesce(sum(amount) FILTER (WHERE NOT back), 0)::bigint AS taken,
                          coalesce(sum(amount) FILTER (WHERE back), 0)::bigint AS back
                        FROM gateway_transaction WHERE at >= :from AND at < :until GROUP BY provider ORDER BY provider""")
                .param("from", from)
                .param("until", until)
                .query(Rows.of(Total.class))
                .list();
    }

    /** Payments of which the two do not say the same, the first of them. */
    @Transactional(readOnly = true)
    List<Differing> differing(Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT (array_agg(id) FILTER (WHERE id IS NOT NULL))[1] AS id, sum(taken)::bigint AS taken,
                          sum(taken_there)::bigint AS taken_there, sum(back)::bigint AS back, sum(back_there)::bigint AS back_there
                        FROM (
                          SELECT provider, id::text AS order_id, id, amount AS taken, 0 AS taken_there, 0 AS back, 0 AS back_there
                          FROM payment_attempt WHERE captured_at >= :from AND captured_at < :until
                          UNION ALL SELECT a.provider, a.id::text, a.id, 0, 0, r.amount, 0
                          FROM payment_refund r JOIN payment_attempt a ON a.id = r.attempt_id
                          WHERE r.status = 'DONE' AND r.done_at >= :from AND r.done_at < :until
                          UNION ALL SELECT provider, order_id, NULL, 0, CASE WHEN back THEN 0 ELSE amount END, 0, CASE WHEN back THEN amount ELSE 0 END
                          FROM gateway_transaction WHERE at >= :from AND at < :until) sides
                        GROUP BY provider, order_id
                        HAVING sum(taken) <> sum(taken_there) OR sum(back) <> sum(back_there)
                        ORDER BY provider, order_id LIMIT :most""")
                .param("from", from)
                .param("until", until)
                .param("most", MOST_DIFFERING)
                .query(Rows.of(Differing.class))
                .list();
    }
}
