package dev.madang.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.MemberCard;
import dev.madang.payment.PaymentSummary;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the two sides of an order are told of where it stands. */
class OrderPageTest {

    private static final Instant NOW = Instant.parse("2026-11-30T11:00:00Z");

    @Test
    void moneyHasGoneBackOnlyOnceItHas() {
        assertThat(page(OrderStatus.RETURNED, OrderActor.BUYER, false, 36_000).turnText())
                .isEqualTo("order.turn.BUYER.RETURNED.due.text");
        assertThat(page(OrderStatus.RETURNED, OrderActor.SELLER, false, 36_000).turnText())
                .isEqualTo("order.turn.SELLER.RETURNED.due.text");
        assertThat(page(OrderStatus.RETURNED, OrderActor.BUYER, false, 0).turnText())
                .isEqualTo("order.turn.BUYER.RETURNED.text");
    }

    @Test
    void whatArrivedCanBeReturnedOnlyUntilItCannot() {
        assertThat(page(OrderStatus.DELIVERED, OrderActor.BUYER, true, 0).turnText())
                .isEqualTo("order.turn.BUYER.DELIVERED.text");
        assertThat(page(OrderStatus.DELIVERED, OrderActor.SELLER, false, 0).turnText())
                .isEqualTo("order.turn.SELLER.DELIVERED.final.text");
    }

    private static OrderPage page(OrderStatus status, OrderActor role, boolean returnable, long pending) {
        var ordered = new OrderPage.Ordered(
                "응원봉", null, null, null, List.of(), null, Won.ZERO, Won.of(36_000), Won.of(36_000), List.of());
        var course = new OrderPage.Course(NOW, null, false, null, NOW, returnable, Set.of(), List.of(), List.of());
        return new OrderPage(
                UUID.randomUUID(),
                status,
                role,
                new MemberCard(UUID.randomUUID(), "상인", null, NOW, true),
                ordered,
                course,
                null,
                null,
                new OrderPage.Back(null, null),
                new PaymentSummary(Won.of(36_000), Won.ZERO, Won.of(pending), false, List.of(), List.of()));
    }
}
