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

/** All lines of a member's orders, the newest first, some hundred at a time. */
@Repository
@Transactional(readOnly = true)
class OrderedLines {

    private static final int ROWS = 500;
    private static final Keyset NEWEST = Keyset.newestFirst("placed_at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderedLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this member ordered. */
    public Slice<OrderedLine> ofBuyer(UUID member, Turn turn) {
        return page(member, "o.buyer_id = :member", "o.seller_id", turn);
    }

    /** What was ordered of this member and paid for. */
    public Slice<OrderedLine> ofSeller(UUID member, Turn turn) {
        return page(member, "o.seller_id = :member AND o.status NOT IN ('HELD', 'EXPIRED')", "o.buyer_id", turn);
    }

    private Slice<OrderedLine> page(UUID member, String whose, String other, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                          SELECT l.id, o.id AS order_id, o.placed_at, l.title, l.variant, l.price, l.quantity, l.cancelled,
                            CASE WHEN l.position = 0 THEN o.discount ELSE 0 END AS discount,
                            CASE WHEN o.status = 'HELD' AND o.due_at <= :now AND o.paying_since IS NULL THEN 'EXPIRED'
                              ELSE o.status END AS status,
                            m.nickname AS "with", o.carrier, o.parcel_number, a.recipient, a.phone, a.postcode, a.road, a.detail
                          FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id JOIN member m ON m.id = %s
                          LEFT JOIN shop_order_address a
                            ON a.order_id = o.id AND o.seller_id = :member AND o.status IN ('PAID', 'SENT')
                          WHERE %s) o
                        WHERE true %s %s""".formatted(other, whose, side, order))
                        .param("member", member)
                        .param("now", clock.instant()),
                Rows.of(OrderedLine.class),
                OrderedLine::cursor);
    }
}
