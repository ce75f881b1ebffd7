package dev.madang.shop.order;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders that came to nothing, in a transaction of their own: theirs was rolled back. */
@Repository
class FailedOrders {

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param item what was wanted: a drop, a shop */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(UUID buyer, UUID item, Refusal refusal) {
        jdbc.sql("""
                        INSERT INTO failed_order (id, buyer_id, item_id, reason, at)
                        VALUES (:id, :buyer, :item, :reason, :now)""")
                .param("id", Ids.next())
                .param("buyer", buyer)
                .param("item", item)
                .param("reason", refusal.key())
                .param("now", clock.instant())
                .update();
    }
}
