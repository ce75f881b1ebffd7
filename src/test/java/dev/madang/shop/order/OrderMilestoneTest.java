package dev.madang.shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.shared.Carrier;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Where an order stands, what comes next, and when. */
class OrderMilestoneTest {

    private static final Instant NOW = Instant.parse("2026-11-30T11:00:00Z");

    private final UUID buyer = UUID.randomUUID();
    private final UUID seller = UUID.randomUUID();

    @Test
    void whatIsNotPaidHasToBeByTheEndOfItsHold() {
        Order order = placed();
        assertThat(steps(order, NOW))
                .containsExactly(
                        tuple("order.milestone.HELD", "done", NOW, false),
                        tuple("order.milestone.PAID", "current", order.dueAt(), true),
                        tuple("order.milestone.SENT", "next", null, false),
                        tuple("order.milestone.DELIVERED", "next", null, false));
    }

    @Test
    void whatWasNotPaidInTimeEndsThere() {
        Order order = placed();
        Instant due = order.dueAt();
        assertThat(steps(order, NOW.plus(Duration.ofHours(1))))
                .containsExactly(
                        tuple("order.milestone.HELD", "done", NOW, false),
                        tuple("order.status.EXPIRED", "ended", due, false));
    }

    @Test
    void whatIsOnItsWayCountsAsArrivedByADayAndWhatArrivedCanBeReturnedUntilOne() {
        Order order = placed();
        order.paid(NOW);
        order.send(seller, Carrier.CJ, "123456789012", NOW);
        assertThat(steps(order, NOW))
                .endsWith(tuple("order.milestone.DELIVERED", "current", order.silentUntil(), true));
        order.deliver(buyer, NOW);
        Instant last = order.returnableUntil();
        assertThat(steps(order, NOW)).endsWith(tuple("order.milestone.FINAL", "current", last, false));
        assertThat(steps(order, NOW.plus(Duration.ofDays(30))))
                .endsWith(tuple("order.milestone.FINAL", "done", last, false));
    }

    @Test
    void whatGoesBackShowsTheWayBackAndWhatIsCalledOffEndsThere() {
        Order back = placed();
        back.paid(NOW);
        back.send(seller, Carrier.CJ, "123456789012", NOW);
        back.deliver(buyer, NOW);
        back.askReturn(buyer, "작아요", NOW);
        assertThat(steps(back, NOW))
                .endsWith(
                        tuple("order.status.RETURNING", "done", NOW, false),
                        tuple("order.milestone.RETURNED", "current", back.silentUntil(), true));
        back.returnTo(seller, NOW);
        assertThat(steps(back, NOW))
                .as("it is not sent yet")
                .endsWith(tuple("order.milestone.RETURNED", "current", null, false));
        back.keep(NOW);
        assertThat(steps(back, NOW))
                .as("it never was")
                .endsWith(
                        tuple("order.status.DELIVERED", "done", NOW, false),
                        tuple("order.milestone.FINAL", "done", NOW, false));

        Order off = placed();
        off.paid(NOW);
        off.cancel(OrderActor.BUYER, buyer, "", NOW);
        assertThat(steps(off, NOW))
                .containsExactly(
                        tuple("order.milestone.HELD", "done", NOW, false),
                        tuple("order.status.PAID", "done", NOW, false),
                        tuple("order.status.CANCELLED", "ended", NOW, false));
    }

    private static List<Tuple> steps(Order order, Instant now) {
        return OrderMilestone.of(order, order.statusAt(now), now).stream()
                .map(one -> tuple(one.label(), one.step(), one.at(), one.due()))
                .toList();
    }

    private Order placed() {
        var line = new Basket.Line(UUID.randomUUID(), "응원봉", "", Won.of(10_000), 1);
        var basket = new Basket(seller, null, "응원봉", null, List.of(line), List.of(), null);
        return new Order(UUID.randomUUID(), buyer, basket, NOW);
    }
}
