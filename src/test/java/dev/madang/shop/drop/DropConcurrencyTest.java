package dev.madang.shop.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.deal.DealDesk;
import dev.madang.shop.deal.DealDetails;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.Browser;
import dev.madang.test.Guards;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.RaceTest;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on one database and one Redis, real HTTP, many at once, in a database of its own. */
@RaceTest
class DropConcurrencyTest {

    @Autowired
    People people;

    @Autowired
    DropDesk desk;

    @Autowired
    Drops drops;

    @Autowired
    ProductDesk products;

    @Autowired
    DealDesk deals;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Invariants invariants;

    @Autowired
    Guards guards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    SecondInstance second;

    @AfterEach
    void everythingAddsUp() {
        invariants.stocksAddUp();
    }

    @Test
    void ofManyOnBothInstancesExactlyAsManyHaveItAsThereAre() throws Exception {
        Drop drop = new DropStand(desk, drops, clock).units(20).of(seller());
        Rush.of(120, people, second)
                .each(buyer -> () -> DropStand.order(buyer, drop))
                .expect(20);
        assertThat(number(
                        "SELECT remaining FROM stock WHERE id = ?",
                        drop.variants().getFirst().id()))
                .isZero();
        assertThat(number("SELECT sum(units) FROM sale_share WHERE sale_id = ?", drop.id()))
                .isEqualTo(20);
        assertThat(ranks(drop))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    /** Without its tokens the gate lets everybody through, or counts anew, and without its numbers the room begins anew. */
    @Test
    void whenRedisLosesTheTokensInTheMidstOfItExactlyAsManyHaveItAsThereAre() throws Exception {
        Drop drop = new DropStand(desk, drops, clock).units(20).of(seller());
        String tokens = "madang:gate:" + drop.variants().getFirst().id();
        List<String> numbers = List.of("numbers", "inside", "state").stream()
                .map(part -> "madang:waiting:" + drop.id() + ":" + part)
                .toList();
        Rush rush = Rush.of(100, people, second);
        var over = new AtomicBoolean();
        var lost = new AtomicInteger();
        Thread losing = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                lost.addAndGet(redis.delete(tokens) ? 1 : 0);
                redis.delete(tokens + ":through");
                redis.delete(numbers);
            }
        });
        rush.each(buyer -> () -> DropStand.order(buyer, drop)).expect(20);
        over.set(true);
        losing.join();
        assertThat(lost).hasPositiveValue();
        assertThat(ranks(drop))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void nobodyHasMoreThanTheyMayHoweverManyOfTheirTabsAsk() throws Exception {
        Drop drop = new DropStand(desk, drops, clock).units(50).perMember(3).of(seller());
        new Rush.Answers(Rush.atOnce(tabs(drop, 30))).had();
        assertThat(units(drop)).isEqualTo(3);
        assertThat(number("""
                        SELECT sum(l.quantity) FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id
                        WHERE o.sale_id = ? AND o.status = 'HELD'""", drop.id())).isEqualTo(3);
        assertThat(number(
                        "SELECT remaining FROM stock WHERE id = ?",
                        drop.variants().getFirst().id()))
                .isEqualTo(47);
    }

    /** Else the test before proves nothing. */
    @Test
    void withoutTheGuardTheTabsOfOneHaveMore() throws Exception {
        guards.without("sale_share_within_limit");
        try {
            Drop drop = new DropStand(desk, drops, clock).units(50).perMember(3).of(seller());
            for (int attempt = 0; attempt < 10 && units(drop) <= 3; attempt++) {
                Rush.atOnce(tabs(drop, 30));
            }
            assertThat(units(drop)).isGreaterThan(3);
        } finally {
            transaction.executeWithoutResult(status -> jdbc.sql("""
                            ALTER TABLE sale_share ADD CONSTRAINT sale_share_within_limit CHECK (units <= most) NOT VALID""").update());
        }
    }

    @Test
    void ofADealExactlyAsManyAreSoldAsWereSetAside() throws Exception {
        UUID seller = seller();
        UUID goods = goods(seller);
        UUID deal = deal(seller, goods);
        assertThat(remaining(goods)).isEqualTo(10);
        Rush.of(80, people, second).each(buyer -> () -> order(buyer, deal)).expect(20);
        assertThat(number("SELECT sum(units) FROM sale_share WHERE sale_id = ?", deal))
                .isEqualTo(20);
        assertThat(remaining(deal)).isZero();
        assertThat(remaining(goods)).isEqualTo(10);
    }

    /** One instance's clock says that it is over, the other's does not yet: what it sells and what goes back are never the same. */
    @Test
    void whenADealClosesInTheMidstOfARushEveryUnitIsSoldOrBack() throws Exception {
        UUID seller = seller();
        UUID goods = goods(seller);
        UUID deal = deal(seller, goods);
        Rush rush = Rush.of(60, people, second);
        clock.advance(Duration.ofHours(2));
        ClusteredJob closing = jobs.stream()
                .filter(job -> job.name().equals("move-deals"))
                .findFirst()
                .orElseThrow();
        var over = new AtomicBoolean();
        Thread job = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                closing.run();
            }
        });
        int sold = rush.each(buyer -> () -> order(buyer, deal)).had();
        over.set(true);
        job.join();
        closing.run();
        assertThat(remaining(deal)).isZero();
        assertThat(sold + remaining(goods)).isEqualTo(30);
        assertThat(number("SELECT total FROM stock WHERE id = ?", deal)).isEqualTo(sold);
    }

    private UUID goods(UUID seller) {
        UUID id = Ids.next();
        var variant = new ProductDetails.VariantDetails(null, "", Won.of(12_000), 30);
        products.save(
                id, seller, 0, new ProductDetails(Theme.CRAFT, "", "컵 받침", "", true, List.of(variant), List.of()));
        return transaction.execute(status -> jdbc.sql("SELECT id FROM product_variant WHERE product_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }

    private UUID deal(UUID seller, UUID goods) {
        UUID id = Ids.next();
        Instant opens = clock.instant().minusSeconds(60);
        deals.announce(
                id, seller, new DealDetails(goods, Won.of(9_000), 20, 1, opens, opens.plus(Duration.ofHours(1))));
        return id;
    }

    private static Page order(Browser buyer, UUID deal) {
        return buyer.post(
                "/deals/" + deal + "/orders",
                "quantity",
                "1",
                "idempotencyKey",
                UUID.randomUUID().toString());
    }

    private int remaining(UUID stock) {
        return number("SELECT remaining FROM stock WHERE id = ?", stock);
    }

    private List<Callable<Page>> tabs(Drop drop, int tabs) {
        CurrentMember member = people.member("탭");
        var calls = new ArrayList<Callable<Page>>();
        for (int i = 0; i < tabs; i++) {
            Browser here = people.browserOf(member);
            Browser tab = i % 2 == 0 ? here : Rush.elsewhere(here, second);
            calls.add(() -> DropStand.order(tab, drop));
        }
        return calls;
    }

    private UUID seller() {
        return people.member("상인").id();
    }

    private int units(Drop drop) {
        return number("SELECT coalesce(max(units), 0) FROM sale_share WHERE sale_id = ?", drop.id());
    }

    private List<Integer> ranks(Drop drop) {
        return transaction.execute(
                status -> jdbc.sql("SELECT rank FROM shop_order WHERE sale_id = ? ORDER BY placed_at, rank")
                        .param(drop.id())
                        .query(Integer.class)
                        .list());
    }

    private int number(String query, UUID id) {
        return transaction.execute(
                status -> jdbc.sql(query).param(id).query(Integer.class).single());
    }
}
