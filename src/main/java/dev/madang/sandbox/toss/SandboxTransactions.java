package dev.madang.sandbox.toss;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The books of the stand-in as Toss's Transaction objects: what was taken, and, with a minus, what went back. */
@Component
@Profile("local")
class SandboxTransactions {

    private final JdbcClient sql;

    SandboxTransactions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param after key of the last that is known; empty for the first */
    @Transactional(readOnly = true)
    List<Map<String, Object>> between(Instant from, Instant until, String after, int most) {
        return sql.sql("""
                        WITH all_of_them AS (
                          SELECT 'taken_' || payment_key AS key, payment_key, order_id, 'DONE' AS status, amount, approved_at AS at
                          FROM sandbox_toss_payment WHERE approved_at >= :from AND approved_at <= :until
                          UNION ALL
                          SELECT c.transaction_key, c.payment_key, p.order_id,
                            CASE WHEN c.balance = 0 THEN 'CANCELED' ELSE 'PARTIAL_CANCELED' END, -c.amount, c.canceled_at
                          FROM sandbox_toss_cancel c JOIN sandbox_toss_payment p ON p.payment_key = c.payment_key
                          WHERE c.canceled_at >= :from AND c.canceled_at <= :until)
                        SELECT * FROM all_of_them
                        WHERE :after = '' OR (at, key) > (SELECT at, key FROM all_of_them WHERE key = :after)
                        ORDER BY at, key LIMIT :most""")
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("mId", "tvivarepublica");
                    json.put("transactionKey", row.getString("key"));
                    json.put("paymentKey", row.getString("payment_key"));
                    json.put("orderId", row.getString("order_id"));
                    json.put("currency", "KRW");
                    json.put("method", "카드");
                    json.put("useEscrow", false);
                    json.put("status", row.getString("status"));
                    json.put("amount", row.getLong("amount"));
                    json.put(
                            "transactionAt",
                            PaymentJson.time(row.getTimestamp("at").toInstant()));
                    return json;
                })
                .list();
    }
}
