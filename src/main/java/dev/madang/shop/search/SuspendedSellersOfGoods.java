package dev.madang.shop.search;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sellers of goods whom operators have suspended: their goods come back by the clock, of which the index knows nothing. */
@Repository
class SuspendedSellersOfGoods {

    /** More the index is not asked to leave out; what it finds of them is not shown. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SuspendedSellersOfGoods(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<String> ids() {
        return jdbc.sql("""
                        SELECT m.id::text FROM member m
                        WHERE m.suspended_until > :now AND EXISTS (SELECT FROM product p WHERE p.seller_id = m.id) LIMIT :most""")
                .param("now", clock.instant())
                .param("most", MOST)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
