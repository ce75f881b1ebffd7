package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.shop.ParcelStories;
import dev.madang.sandbox.toss.SandboxPayer;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.CouponDetails;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.deal.DealDesk;
import dev.madang.shop.deal.DealDetails;
import dev.madang.shop.deal.DealOrders;
import dev.madang.shop.product.Likes;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductOrders;
import dev.madang.shop.product.ProductOrders.Wish;
import dev.madang.shop.ranking.Visitor;
import dev.madang.shop.ranking.WeeklyViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A seller puts goods on sale and opens time deals of some, members like them and order. */
@Component
@Profile("local")
class GoodsStories {

    private final ProductDesk desk;
    private final ProductOrders orders;
    private final DealDesk deals;
    private final DealOrders dealOrders;
    private final Likes likes;
    private final Coupons coupons;
    private final SandboxPayer payer;
    private final ParcelStories parcels;
    private final WeeklyViews views;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GoodsStories(
            ProductDesk desk,
            ProductOrders orders,
            DealDesk deals,
            DealOrders dealOrders,
            Likes likes,
            Coupons coupons,
            SandboxPayer payer,
            ParcelStories parcels,
            WeeklyViews views,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.orders = orders;
        this.deals = deals;
        this.dealOrders = dealOrders;
        this.likes = likes;
        this.coupons = coupons;
        this.payer = payer;
        this.parcels = parcels;
        this.views = views;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Stream<Scene> scenes(DemoWorld world) {
        List<DemoGoods> all = world.goods();
        List<DemoMember> others = world.members().stream()
                .filter(member -> !member.isAdmin() && !member.id().equals(DemoDrop.SELLER))
                .toList();
        Stream<Scene> selling =
                IntStream.range(0, all.size()).boxed().flatMap(i -> scenes(all.get(i), others, i, world.now()));
        return Stream.of(
                        selling,
                        Stream.of(
                                issued("spring", "봄맞이 10%", 10, Won.ZERO, 30, others, 9, world.now()),
                                issued("first", "첫 주문 3천원", 0, Won.of(3_000), 5, others, 5, world.now())),
                        deal(all.get(3), 6_000, 12, -1, 26, others, 4, world.now()),
                        deal(all.get(1), 13_500, 3, -2, 5, others, 3, world.now()),
                        deal(all.get(5), 9_000, 20, 3, 2, others, 0, world.now()))
                .flatMap(Function.identity());
    }

    /**
     * A time deal of goods' first variant: one that is open, one that was sold out at once, one that is to come.
     *
     * @param opensIn hours from now, as is {@code open}
     */
    private Stream<Scene> deal(
            DemoGoods goods,
            long price,
            int units,
            int opensIn,
            int open,
            List<DemoMember> others,
            int buyers,
            Instant now) {
        UUID id = DemoIds.of("deal/" + goods.code());
        Instant opens = now.plus(Duration.ofHours(opensIn));
        var announced = new Scene(
                opens.minus(Duration.ofHours(9)),
                id,
                () -> deals.announce(
                        id,
                        DemoDrop.SELLER,
                        new DealDetails(
                                UUID.fromString(variant(goods)),
                                Won.of(price),
                                units,
                                1,
                                opens,
                                opens.plus(Duration.ofHours(open)))));
        var bought = new Scene(
                opens.plus(Duration.ofMinutes(3)),
                id,
                () -> others.stream().limit(buyers).forEach(buyer -> {
                    String key = "demo-deal-" + goods.code() + "-" + buyer.code();
                    payer.pay(dealOrders.order(id, buyer.id(), key, new DealOrders.Wish(1, null)), buyer.id());
                }));
        return buyers == 0 ? Stream.of(announced) : Stream.of(announced, bought);
    }

    /** Some take one at once. */
    private Scene issued(
            String code,
            String name,
            int percent,
            Won won,
            int units,
            List<DemoMember> others,
            int claims,
            Instant now) {
        UUID id = DemoIds.of("coupon/" + code);
        var details = new CouponDetails(name, percent, won, Won.of(10_000), units, now.plus(Duration.ofDays(9)));
        return new Scene(
                now.minus(Duration.ofDays(1)),
                id,
                () -> transaction.executeWithoutResult(status -> {
                    coupons.issue(id, DemoDrop.SELLER, details);
                    others.stream().limit(claims).forEach(member -> coupons.claim(member.id(), id));
                }));
    }

    /** @param number by which the older ones are told from the younger */
    private Stream<Scene> scenes(DemoGoods goods, List<DemoMember> others, int number, Instant now) {
        Instant at = now.minus(Duration.ofDays(3 + number));
        Instant ordered = at.plus(Duration.ofHours(33));
        var put = Stream.of(
                new Scene(at, goods.id(), () -> desk.save(goods.id(), DemoDrop.SELLER, 0, goods.details())),
                new Scene(
                        at.plus(Duration.ofHours(20)),
                        goods.id(),
                        () -> others.stream()
                                .limit(goods.likes())
                                .forEach(member -> likes.like(member.id(), goods.id(), true))),
                new Scene(
                        ordered,
                        goods.id(),
                        () -> others.stream().limit(goods.buyers()).forEach(member -> order(goods, member))));
        // Before yesterday, and since: so that some of the week's best have risen.
        var seen = Stream.of(
                new Scene(now.minus(Duration.ofHours(40)), goods.id(), () -> seen(goods, others, goods.likes(), "m")),
                new Scene(now.minus(Duration.ofHours(5)), goods.id(), () -> seen(goods, others, 7 * number % 25, "b")));
        return Stream.of(put, seen, parcels.of(goods.id(), DemoDrop.SELLER, ordered, number, now))
                .flatMap(Function.identity());
    }

    /** @param as on another device a member is somebody else */
    private void seen(DemoGoods goods, List<DemoMember> others, int many, String as) {
        others.stream().limit(many).forEach(member -> views.seen(goods.id(), new Visitor(as + member.id())));
    }

    private void order(DemoGoods goods, DemoMember buyer) {
        String key = "demo-goods-" + goods.code() + "-" + buyer.code();
        String checkout = orders.order(goods.id(), buyer.id(), key, new Wish(variant(goods), 1, null, null));
        payer.pay(checkout, buyer.id());
    }

    private String variant(DemoGoods goods) {
        UUID variant = transaction.execute(
                status -> jdbc.sql("SELECT id FROM product_variant WHERE product_id = ? ORDER BY position LIMIT 1")
                        .param(goods.id())
                        .query(UUID.class)
                        .single());
        return String.valueOf(variant);
    }
}
