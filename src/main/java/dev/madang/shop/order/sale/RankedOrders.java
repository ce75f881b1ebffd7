package dev.madang.shop.order.sale;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The orders of a sale as anybody may see them, in the order in which they came. */
@Repository
@Transactional(readOnly = true)
public class RankedOrders {

    private static final int ROWS = 100;
    private static final Keyset BY_TIME = Keyset.oldestFirst("placed_at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    RankedOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody's order, without whose it is.
     *
     * @param units without those that were called off one by one: those of what is sold and held add up to what is gone
     */
    public record Ranked(UUID id, int rank, Instant placedAt, int units, Outcome outcome) {

        Cursor cursor() {
            return new Cursor(placedAt, id);
        }
    }

    public enum Outcome {
        SOLD,
        HELD,
        /** Called off, or not paid in time: its units could be had again. */
        GIVEN_BACK
    }

    public Slice<Ranked> of(UUID sale, Turn turn) {
        return BY_TIME.page(
                turn,
                ROWS,
                (side, order) ->
                        jdbc.sql("""
                        SELECT * FROM (
                          SELECT o.id, o.rank, o.placed_at,
                            (SELECT sum(quantity - cancelled) FROM shop_order_line l WHERE l.order_id = o.id) AS units,
                            CASE WHEN o.status IN ('CANCELLED', 'EXPIRED')
                                OR o.status = 'HELD' AND o.due_at <= :now AND o.paying_since IS NULL THEN 'GIVEN_BACK'
                              WHEN o.status = 'HELD' THEN 'HELD' ELSE 'SOLD' END AS outcome
                          FROM shop_order o WHERE o.sale_id = :sale) o
                        WHERE true %s %s""".formatted(side, order)).param("sale", sale).param("now", clock.instant()),
                Rows.of(Ranked.class),
                Ranked::cursor);
    }
}
