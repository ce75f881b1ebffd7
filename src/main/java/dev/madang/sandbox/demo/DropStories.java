package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.toss.SandboxPayer;
import dev.madang.shop.drop.DropDesk;
import dev.madang.shop.drop.DropOrders;
import dev.madang.shop.drop.DropOrders.Wish;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A seller announces drops, and members order of them and pay. */
@Component
@Profile("local")
class DropStories {

    private static final Duration BEFORE = Duration.ofDays(2);

    private final DropDesk desk;
    private final DropOrders orders;
    private final SandboxPayer payer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DropStories(
            DropDesk desk, DropOrders orders, SandboxPayer payer, JdbcClient jdbc, TransactionTemplate transaction) {
        this.desk = desk;
        this.orders = orders;
        this.payer = payer;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Stream<Scene> scenes(DemoWorld world) {
        return world.drops().stream().flatMap(drop -> scenes(drop, world.members()));
    }

    private Stream<Scene> scenes(DemoDrop drop, List<DemoMember> members) {
        var announced = new Scene(
                drop.opensAt().minus(BEFORE),
                drop.id(),
                () -> desk.save(drop.id(), DemoDrop.SELLER, 0, drop.details()));
        List<DemoMember> buyers = members.stream()
                .filter(member -> !member.isAdmin() && !member.id().equals(DemoDrop.SELLER))
                .limit(drop.buyers())
                .toList();
        return Stream.concat(
                Stream.of(announced), IntStream.range(0, buyers.size()).mapToObj(i -> order(drop, buyers.get(i), i)));
    }

    /** They come one after the other, the first few within the first second. */
    private Scene order(DemoDrop drop, DemoMember buyer, int number) {
        Duration late = Duration.ofMillis(173L * (number + 1) + 97L * number * number * number);
        return new Scene(drop.opensAt().plus(late), drop.id(), () -> {
            String checkout = orders.order(
                    drop.id(),
                    buyer.id(),
                    "demo-order-" + drop.code() + number,
                    new Wish(variant(drop), 1, null, answers(drop)));
            payer.pay(checkout, buyer.id());
        });
    }

    private String variant(DemoDrop drop) {
        UUID variant = transaction.execute(
                status -> jdbc.sql("SELECT id FROM drop_variant WHERE drop_id = ? ORDER BY position LIMIT 1")
                        .param(drop.id())
                        .query(UUID.class)
                        .single());
        return String.valueOf(variant);
    }

    /** The last of what can be chosen. */
    private static List<String> answers(DemoDrop drop) {
        return drop.questions().stream()
                .map(question ->
                        question.choices().isEmpty() ? "" : question.choices().getLast())
                .toList();
    }
}
