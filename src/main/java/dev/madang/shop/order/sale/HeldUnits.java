package dev.madang.shop.order.sale;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What of stocks is held by those who have not paid yet. */
@Repository
public class HeldUnits {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param held units that come back unless they are paid for
     * @param overdue units whose time has passed: whoever asks for them has them
     */
    public record Held(UUID stock, int held, int overdue) {

        public static Held none(UUID stock) {
            return new Held(stock, 0, 0);
        }
    }

    /** Of those of which any are. */
    @Transactional(readOnly = true)
    public Map<UUID, Held> of(Collection<UUID> stocks) {
        return jdbc
                .sql("""
                        SELECT l.stock_id,
                          coalesce(sum(l.quantity) FILTER (WHERE NOT late), 0) AS held,
                          coalesce(sum(l.quantity) FILTER (WHERE late), 0) AS overdue
                        FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id,
                          LATERAL (SELECT o.due_at <= :now AND o.paying_since IS NULL AS late) due
                        WHERE o.status = 'HELD' AND l.stock_id IN (:stocks) GROUP BY l.stock_id""")
                .param("stocks", stocks)
                .param("now", clock.instant())
                .query(Rows.of(Held.class))
                .list()
                .stream()
                .collect(toMap(Held::stock, held -> held));
    }
}
