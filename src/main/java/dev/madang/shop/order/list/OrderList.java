package dev.madang.shop.order.list;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A member's orders, the newest first. */
@Repository
@Transactional(readOnly = true)
public class OrderList {

    private static final int ROWS = 20;
    private static final Keyset NEWEST = Keyset.newestFirst("placed_at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this member ordered. */
    public Slice<OrderRow> ofBuyer(UUID member, Turn turn) {
        return page(member, "o.buyer_id = :member", turn);
    }

    /** What was ordered of this member and paid for: what is only held is nothing to send. */
    public Slice<OrderRow> ofSeller(UUID member, Turn turn) {
        return page(member, "o.seller_id = :member AND o.status NOT IN ('HELD', 'EXPIRED')", turn);
    }

    private Slice<OrderRow> page(UUID member, String whose, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                          SELECT o.id, o.title, o.cover_id, o.rank, m.nickname AS buyer, o.total, o.placed_at, o.due_at,
                            (SELECT sum(quantity - cancelled) FROM shop_order_line l WHERE l.order_id = o.id) AS units,
                            CASE WHEN o.status = 'HELD' AND o.due_at <= :now AND o.paying_since IS NULL THEN 'EXPIRED'
                              ELSE o.status END AS status
                          FROM shop_order o JOIN member m ON m.id = o.buyer_id WHERE %s) o
                        WHERE true %s %s""".formatted(whose, side, order))
                        .param("member", member)
                        .param("now", clock.instant()),
                Rows.of(OrderRow.class),
                OrderRow::cursor);
    }
}
