package dev.madang.shop.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Guards;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on one database and one Redis, real HTTP, many at once, in a database of its own. */
@MadangTest
@TestPropertySource(properties = "madang.test.database=drops")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DropConcurrencyTest {

    @Autowired
    Environment environment;

    @Autowired
    People people;

    @Autowired
    DropDesk desk;

    @Autowired
    Drops drops;

    @Autowired
    Guards guards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    SecondInstance second;

    @BeforeAll
    void startAnotherInstance() {
        second = SecondInstance.beside(environment);
    }

    @AfterAll
    void stopIt() {
        second.close();
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
