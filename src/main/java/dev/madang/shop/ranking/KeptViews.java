package dev.madang.shop.ranking;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Copies what Redis has counted into the database, and back when Redis has lost it. */
@Repository
class KeptViews {

    private final JdbcClient jdbc;
    private final WeeklyViews views;
    private final Clock clock;

    KeptViews(JdbcClient jdbc, WeeklyViews views, Clock clock) {
        this.jdbc = jdbc;
        this.views = views;
        this.clock = clock;
    }

    private record Kept(Instant hour, UUID product, int views) {}

    /**
     * Writes down the views of this hour and the last.
     *
     * @return how many products were viewed in them
     */
    @Transactional
    public int keep() {
        Instant now = clock.instant();
        if (views.wereLost()) {
            kept(now).forEach(kept -> views.add(kept.hour(), kept.product(), kept.views()));
        }
        jdbc.sql("DELETE FROM product_view WHERE hour < :before")
                .param("before", now.minus(WeeklyViews.KEPT))
                .update();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return keep(hour.minus(Duration.ofHours(1))) + keep(hour);
    }

    private List<Kept> kept(Instant now) {
        return jdbc.sql("SELECT hour, product_id, views FROM product_view WHERE hour > :since AND hour <= :now")
                .param("since", now.minus(WeeklyViews.KEPT))
                .param("now", now)
                .query(Rows.of(Kept.class))
                .list();
    }

    private int keep(Instant hour) {
        var counted = views.of(hour);
        counted.forEach((product, number) -> jdbc.sql("""
                        INSERT INTO product_view (hour, product_id, views) VALUES (:hour, :product, :views)
                        ON CONFLICT (hour, product_id) DO UPDATE SET views = greatest(product_view.views, excluded.views)""")
                .param("hour", hour)
                .param("product", product)
                .param("views", number)
                .update());
        return counted.size();
    }
}
