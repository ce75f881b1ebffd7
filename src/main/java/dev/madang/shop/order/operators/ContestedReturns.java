package dev.madang.shop.order.operators;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Carrier;
import dev.madang.shared.Parcel;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Returns that their sellers contest and nobody has decided on: silence says nothing of them. */
@Repository
@Transactional(readOnly = true)
class ContestedReturns {

    /** Those of all orders {@code o}. */
    static final String WAITING = "o.status = 'RETURNING' AND o.silent_until IS NULL";

    private static final int PAGE = 30;
    private static final Keyset EARLIEST = Keyset.oldestFirst("at", "id");

    private final JdbcClient jdbc;

    ContestedReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param asked why the buyer returns it, in their words
     * @param why the seller contests that, in theirs
     * @param worth what goes back if it counts as returned
     */
    record Contested(
            UUID id,
            String title,
            UUID buyer,
            String buyerName,
            UUID seller,
            String sellerName,
            Won worth,
            Carrier backCarrier,
            String backNumber,
            String asked,
            String why,
            Instant at) {

        public Parcel parcel() {
            return new Parcel(backCarrier, backNumber);
        }

        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    /** Who waits longest first. */
    public Slice<Contested> waiting(Turn turn) {
        return EARLIEST.page(
                turn,
                PAGE,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                          SELECT o.id, o.title, o.buyer_id, b.nickname AS buyer_name, o.seller_id, s.nickname AS seller_name,
                            o.total - o.returned AS worth, o.back_carrier, o.back_number, asked.reason AS asked, said.reason AS why,
                            said.at
                          FROM shop_order o JOIN member b ON b.id = o.buyer_id JOIN member s ON s.id = o.seller_id
                          JOIN shop_order_log asked ON asked.order_id = o.id AND asked.step = 'ASK_RETURN'
                          JOIN shop_order_log said ON said.order_id = o.id AND said.step = 'CONTEST_RETURN'
                          WHERE %s) o
                        WHERE true %s %s""".formatted(WAITING, side, order)),
                Rows.of(Contested.class),
                Contested::cursor);
    }
}
