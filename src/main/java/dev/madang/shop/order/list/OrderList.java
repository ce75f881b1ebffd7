package dev.madang.shop.order.list;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shop.order.OrderStatus;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final ShopStaff staff;
    private final Clock clock;

    OrderList(JdbcClient jdbc, ShopStaff staff, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * What this member ordered.
     *
     * @param status of those alone; null for all
     */
    public Slice<OrderRow> ofBuyer(UUID member, @Nullable OrderStatus status, Turn turn) {
        return page("o.buyer_id = :member", member, status, turn);
    }

    /**
     * What was ordered of this member, or of whom they help with it, and paid for: what is only held is nothing to send.
     *
     * @param status of those alone; null for all
     */
    public Slice<OrderRow> ofSeller(UUID member, @Nullable OrderStatus status, Turn turn) {
        List<UUID> shops = staff.shopsOf(member, ShopRole.ORDERS);
        String paid = " AND o.status NOT IN ('HELD', 'EXPIRED')";
        return shops.size() == 1
                ? page("o.seller_id = :member" + paid, shops.getFirst(), status, turn)
                : page("o.seller_id = ANY (:member)" + paid, shops.toArray(UUID[]::new), status, turn);
    }

    /**
     * The status is asked for as it is kept, which indexes know, and as it is shown: what was held too long is not held any more.
     *
     * @param member one, whose orders stand in the index in the order of the page; or an array of many
     */
    private Slice<OrderRow> page(String whose, Object member, @Nullable OrderStatus status, Turn turn) {
        String only = status == null ? "" : " AND o.status = '" + status + "'";
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
                        WHERE true %s %s %s""".formatted(whose + only, only, side, order))
                        .param("member", member)
                        .param("now", clock.instant()),
                Rows.of(OrderRow.class),
                OrderRow::cursor);
    }
}
