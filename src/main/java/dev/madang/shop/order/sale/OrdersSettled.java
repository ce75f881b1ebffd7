package dev.madang.shop.order.sale;

import dev.madang.payment.PaidFor;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Won;
import dev.madang.shop.Links;
import dev.madang.shop.order.OrderPayable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sellers get for orders: once the days have passed within which the goods can be returned. */
@Component
@Transactional(readOnly = true)
class OrdersSettled implements SettledSource {

    /** Madang's share of what was paid. */
    static final int FEE_PERCENT = 5;

    private final JdbcClient jdbc;
    private final PaidFor paid;

    OrdersSettled(JdbcClient jdbc, PaidFor paid) {
        this.jdbc = jdbc;
        this.paid = paid;
    }

    private record Final(UUID id, UUID buyer, UUID seller, Won worth, Instant returnableUntil) {}

    private record Of(UUID id, UUID seller) {}

    @Override
    public String name() {
        return "order";
    }

    @Override
    public AccountKind kind() {
        return AccountKind.SELLER;
    }

    @Override
    public List<SettledLine> lines(Position after, Instant until, int most) {
        return jdbc
                .sql("""
                        SELECT id, buyer_id, seller_id, total - returned AS worth, returnable_until FROM shop_order
                        WHERE status = 'DELIVERED' AND (returnable_until, id) > (:at, :key) AND returnable_until < :until
                        ORDER BY returnable_until, id LIMIT :most""")
                .param("at", after.at())
                .param("key", after.key())
                .param("until", until)
                .param("most", most)
                .query(Rows.of(Final.class))
                .list()
                .stream()
                .map(OrdersSettled::line)
                .toList();
    }

    private static SettledLine line(Final order) {
        return new SettledLine(
                order.id(),
                "sold",
                order.seller(),
                order.seller(),
                order.buyer(),
                order.id(),
                order.returnableUntil(),
                0,
                order.worth(),
                order.worth().percent(FEE_PERCENT),
                List.of());
    }

    /** What buyers paid at the gateway, and did not get back. */
    @Override
    public List<Recount> recount(Instant from, Instant until, UUID after, int most) {
        List<Of> sold = jdbc.sql("""
                        SELECT id, seller_id FROM shop_order WHERE status = 'DELIVERED' AND returnable_until >= :from AND returnable_until < :until
                          AND id > :after ORDER BY id LIMIT :most""")
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("most", most)
                .query(Rows.of(Of.class))
                .list();
        Map<UUID, Won> kept =
                paid.kept(OrderPayable.KIND, sold.stream().map(Of::id).toList());
        return sold.stream()
                .map(order -> recount(order, kept.getOrDefault(order.id(), Won.ZERO)))
                .toList();
    }

    private static Recount recount(Of order, Won kept) {
        return new Recount(order.id(), 0, kept, kept.percent(FEE_PERCENT), order.seller(), order.seller());
    }

    @Override
    public List<UUID> touchedSince(Instant moment, int most) {
        return paid.touchedSince(OrderPayable.KIND, moment, most);
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        return Thing.read(jdbc, "SELECT id, title FROM shop_order WHERE id = ANY (?)", ids, Links::order);
    }
}
