package dev.madang.sandbox.demo.shop;

import dev.madang.platform.rows.Rows;
import dev.madang.sandbox.demo.Scene;
import dev.madang.shared.Carrier;
import dev.madang.shared.Parcel;
import dev.madang.shop.order.OrderDesk;
import dev.madang.shop.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of goods once they were paid for: sent, arrived, and some of them sent back. */
@Component
@Profile("local")
public class ParcelStories {

    private static final String REASON = "색이 사진과 조금 달라요. 쓰지 않았어요.";

    private final OrderDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ParcelStories(OrderDesk desk, JdbcClient jdbc, TransactionTemplate transaction) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Ordered(UUID id, UUID buyer) {}

    /**
     * @param ordered when they were
     * @param number the how manieth of the seller's goods they are: of the fourth some are on their way back, of the fifth some are
     *     back
     * @param now after which nothing has happened yet
     */
    public Stream<Scene> of(UUID goods, UUID seller, Instant ordered, int number, Instant now) {
        return Stream.of(
                        new Scene(ordered.plus(Duration.ofHours(20)), goods, () -> send(goods, seller)),
                        new Scene(ordered.plus(Duration.ofHours(44)), goods, () -> arrive(goods)),
                        new Scene(ordered.plus(Duration.ofHours(50)), goods, () -> askBack(goods, number)),
                        new Scene(ordered.plus(Duration.ofHours(74)), goods, () -> takeBack(goods, seller, number)))
                .filter(scene -> scene.at().isBefore(now));
    }

    private void send(UUID goods, UUID seller) {
        for (Ordered one : orders(goods, OrderStatus.PAID)) {
            String number = "%012d".formatted(Math.floorMod(one.buyer().getLeastSignificantBits(), 1_000_000_000_000L));
            desk.send(seller, one.id(), new Parcel(Carrier.CJ, number));
        }
    }

    /** Who ordered last has not said so yet. */
    private void arrive(UUID goods) {
        List<Ordered> sent = orders(goods, OrderStatus.SENT);
        sent.stream().limit(Math.max(1, sent.size() - 1)).forEach(one -> desk.deliver(one.buyer(), one.id()));
    }

    private void askBack(UUID goods, int number) {
        if (number == 4 || number == 5) {
            orders(goods, OrderStatus.DELIVERED).stream()
                    .limit(1)
                    .forEach(one -> desk.askReturn(one.buyer(), one.id(), REASON));
        }
    }

    private void takeBack(UUID goods, UUID seller, int number) {
        if (number == 5) {
            orders(goods, OrderStatus.RETURNING).forEach(one -> desk.takeBack(seller, one.id()));
        }
    }

    private List<Ordered> orders(UUID goods, OrderStatus status) {
        List<Ordered> found = transaction.execute(transaction -> jdbc.sql("""
                        SELECT o.id, o.buyer_id FROM shop_order o WHERE o.status = :status AND o.sale_id IS NULL AND EXISTS (
                          SELECT FROM shop_order_line l JOIN product_variant v ON v.id = l.stock_id
                          WHERE l.order_id = o.id AND v.product_id = :goods)
                        ORDER BY o.buyer_id, o.id""")
                .param("status", status)
                .param("goods", goods)
                .query(Rows.of(Ordered.class))
                .list());
        return found == null ? List.of() : found;
    }
}
