package dev.madang.payment;

import static java.util.stream.Collectors.toMap;

import dev.madang.payment.domain.Refund;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What members have paid for many things and do not get back. */
@Repository
@Transactional(readOnly = true)
public class PaidFor {

    private final JdbcClient jdbc;

    PaidFor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(UUID thing, Won amount) {}

    /**
     * What was paid for each, less what the thing itself has given back or owes back; things that were not paid for are left out.
     * What operators give back is Madang's own expense: nobody is owed less for it.
     *
     * @param kind of the {@link Payable} that sells them
     */
    public Map<UUID, Won> kept(String kind, Collection<UUID> things) {
        return jdbc
                .sql("""
                        SELECT a.thing_id, (sum(a.amount) - coalesce(sum(r.amount), 0))::bigint AS amount FROM payment_attempt a
                        LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM (
                            SELECT amount FROM payment_refund
                            WHERE attempt_id = a.id AND reason NOT IN %s
                            UNION ALL SELECT amount FROM payment_refund_covered WHERE attempt_id = a.id) own) r ON true
                        WHERE a.kind = :kind AND a.thing_id = ANY (:things) AND a.kept GROUP BY a.thing_id""".formatted(Refund.OF_OPERATORS))
                .param("kind", kind)
                .param("things", things.toArray(UUID[]::new))
                .query(Rows.of(Kept.class))
                .list()
                .stream()
                .collect(toMap(Kept::thing, Kept::amount));
    }

    /**
     * Things for which money came, or went back because they said so, after a moment.
     *
     * @param kind of the {@link Payable} that sells them
     */
    public List<UUID> touchedSince(String kind, Instant moment, int most) {
        return jdbc.sql("""
                        SELECT thing_id FROM payment_attempt WHERE kind = :kind AND kept AND captured_at >= :moment
                        UNION SELECT a.thing_id FROM payment_refund r JOIN payment_attempt a ON a.id = r.attempt_id
                        WHERE a.kind = :kind AND a.kept AND r.due_at >= :moment
                          AND r.reason NOT IN %s
                        LIMIT :most""".formatted(Refund.OF_OPERATORS))
                .param("kind", kind)
                .param("moment", moment)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
