package dev.madang.shop.order.failure;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders that came to nothing, in a transaction of their own: theirs was rolled back. */
@Repository
public class FailedOrders {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int ROWS = 50;
    private static final Keyset NEWEST = Keyset.newestFirst("at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that was wanted and not had.
     *
     * @param title of what was wanted; empty for what there is none of
     * @param reason key of the sentence that its buyer read
     */
    public record Failed(UUID id, String buyer, String title, String reason, Instant at) {

        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Slice<Failed> all(Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                          SELECT f.id, m.nickname AS buyer, f.reason, f.at, coalesce(
                            (SELECT title FROM shop_drop d WHERE d.id = f.item_id),
                            (SELECT title FROM product p WHERE p.id = f.item_id),
                            (SELECT p.title FROM shop_deal d JOIN product_variant v ON v.id = d.variant_id
                               JOIN product p ON p.id = v.product_id WHERE d.id = f.item_id),
                            (SELECT s.nickname FROM member s WHERE s.id = f.item_id), '') AS title
                          FROM failed_order f JOIN member m ON m.id = f.buyer_id) f
                        WHERE true %s %s""".formatted(side, order)),
                Rows.of(Failed.class),
                Failed::cursor);
    }

    /**
     * Forgets those of more than 90 days ago.
     *
     * @return how many
     */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("DELETE FROM failed_order WHERE at < :before")
                .param("before", clock.instant().minus(KEPT))
                .update();
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
