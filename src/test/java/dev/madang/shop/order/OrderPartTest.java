package dev.madang.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes back for a part of what was bought with a coupon. */
class OrderPartTest {

    private static final Instant NOW = Instant.parse("2026-11-30T11:00:00Z");

    private final UUID buyer = UUID.randomUUID();

    @Test
    void whatTheCouponTookOffIsTakenOffEachUnitAlikeAndAllThatGoesBackIsWhatWasPaid() {
        Order order = paid(3, 10_000, 1_000);
        UUID line = order.lines().getFirst().id();

        Won first = order.cancelPart(OrderActor.BUYER, buyer, line, 1, NOW);
        assertThat(first).isEqualTo(Won.of(9_666));
        Won second = order.cancelPart(OrderActor.BUYER, buyer, line, 1, NOW);
        assertThat(second).isEqualTo(Won.of(9_666));
        assertThat(order.worth()).isEqualTo(Won.of(29_000 - 2 * 9_666));
        assertThat(order.taken().values()).containsExactly(1);
        assertThatThrownBy(() -> order.cancelPart(OrderActor.BUYER, buyer, line, 1, NOW))
                .as("the last one is called off with all of it")
                .isInstanceOf(Refusal.class);
    }

    private Order paid(int units, long price, long off) {
        var line = new Basket.Line(UUID.randomUUID(), "응원봉", "", Won.of(price), units);
        var voucher = new Basket.Voucher(UUID.randomUUID(), "첫 주문", Won.of(off));
        var basket = new Basket(UUID.randomUUID(), null, "응원봉", null, List.of(line), List.of(), voucher);
        var order = new Order(UUID.randomUUID(), buyer, basket, NOW.minus(Duration.ofMinutes(5)));
        order.paid(NOW.minus(Duration.ofMinutes(1)));
        return order;
    }
}
