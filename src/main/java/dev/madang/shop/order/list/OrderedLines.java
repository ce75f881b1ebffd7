package dev.madang.shop.order.list;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import java.time.Clock;
import java.util.List;
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
    private final ShopStaff staff;
    private final Clock clock;

    OrderedLines(JdbcClient jdbc, ShopStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /** What this member ordered. */
    public Slice<OrderedLine> ofBuyer(UUID member, Turn turn) {
        return page("o.buyer_id = :member", member, "o.seller_id", List.of(), turn);
    }

    /** What was ordered of this member, or of whom they help with it, and paid for. */
    public Slice<OrderedLine> ofSeller(UUID member, Turn turn) {
        List<UUID> shops = staff.shopsOf(member, ShopRole.ORDERS);
        String paid = " AND o.status NOT IN ('HELD', 'EXPIRED')";
        return shops.size() == 1
                ? page("o.seller_id = :member" + paid, shops.getFirst(), "o.buyer_id", shops, turn)
                : page("o.seller_id = ANY (:member)" + paid, shops.toArray(UUID[]::new), "o.buyer_id", shops, turn);
    }

    /**
     * What a coupon took off is less once some was called off: the lines of an order add up to what was paid and did not go back.
     *
     * @param member one, whose orders stand in the index in the order of the page; or an array of many
     * @param shops whose buyers' addresses the reader sees
     */
    private Slice<OrderedLine> page(String whose, Object member, String other, List<UUID> shops, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                          SELECT l.id, o.id AS order_id, o.placed_at, l.title, l.variant, l.price, l.quantity, l.cancelled,
                            CASE WHEN l.position = 0 THEN (SELECT sum(x.price * (x.quantity - x.cancelled))::bigint
                              FROM shop_order_line x WHERE x.order_id = o.id) - (o.total - o.returned) ELSE 0 END AS discount,
                            CASE WHEN o.status = 'HELD' AND o.due_at <= :now AND o.paying_since IS NULL THEN 'EXPIRED'
                              ELSE o.status END AS status,
                            m.nickname AS "with", o.carrier, o.parcel_number, a.recipient, a.phone, a.postcode, a.road, a.detail
                          FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id JOIN member m ON m.id = %s
                          LEFT JOIN shop_order_address a
                            ON a.order_id = o.id AND o.seller_id = ANY (:shops) AND o.status IN ('PAID', 'SENT')
                          WHERE %s) o
                        WHERE true %s %s""".formatted(other, whose, side, order))
                        .param("member", member)
                        .param("shops", shops.toArray(UUID[]::new))
                        .param("now", clock.instant()),
                Rows.of(OrderedLine.class),
                OrderedLine::cursor);
    }
}
