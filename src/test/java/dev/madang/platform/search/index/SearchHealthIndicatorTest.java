package dev.madang.platform.search.index;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@MadangTest
class SearchHealthIndicatorTest {

    @LocalServerPort
    int port;

    @Autowired
    SearchHealthIndicator health;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    IndexCatchUp catchUp;

    @Autowired
    IndexClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<Indexed<?>> indexed;

    @Test
    void madangIsUpWhenDatabaseRedisAndIndexAnswer() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(new Browser(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(new Browser(port).get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void anIndexThatCannotTakeWhatHasChangedSaysSinceWhenAndTurnsNobodyAway() {
        assertThat(health.health().getDetails()).doesNotContainKey("behindSince");
        clock.behind();
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsKey("behindSince");
        } finally {
            clock.look();
        }
        assertThat(health.health().getDetails()).doesNotContainKey("behindSince");
    }

    @Test
    void anIndexThatDoesNotAnswerIsDown() {
        var broken = new SearchHealthIndicator(
                new IndexReader(factory) {
                    @Override
                    public <T> T read(Function<SearchSession, T> question) {
                        throw new SearchException("closed");
                    }
                },
                catchUp,
                clock,
                indexed);

        assertThat(broken.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void anIndexThatWasBegunAnewIsOutOfServiceUntilItIsFilled() throws Exception {
        var filled = new CountDownLatch(1);
        var walks = new AtomicInteger();
        var slow =
                new IndexCatchUp(new IndexKeeper(new IndexReader(factory), entities, jdbc, transactions, indexed, 2) {
                    @Override
                    boolean isBegunAnew() {
                        return true;
                    }

                    @Override
                    public int catchUp() {
                        walks.incrementAndGet();
                        try {
                            return filled.await(20, SECONDS) ? 1 : 0;
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                });
        var filling = new SearchHealthIndicator(new IndexReader(factory), slow, clock, indexed);
        slow.begin(Duration.ofMillis(50));
        await().until(() -> filling.health().getStatus().equals(Status.OUT_OF_SERVICE));
        assertThat(filling.health().getDetails()).containsEntry("catchingUp", true);

        var second = slow.begin();
        assertThat(slow.begin()).isSameAs(second);
        filled.countDown();
        second.get(20, SECONDS);
        assertThat(walks).hasValue(2);
        await().until(() -> !slow.isBehind());
        assertThat(filling.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatFailsIsTriedAgain() throws Exception {
        var walks = new AtomicInteger();
        var catchUp = new IndexCatchUp(
                new IndexKeeper(new IndexReader(factory), entities, jdbc, transactions, indexed, 2) {
                    @Override
                    public int catchUp() {
                        if (walks.incrementAndGet() == 1) {
                            throw new IllegalStateException("Gone for a moment");
                        }
                        return 0;
                    }
                },
                Duration.ofMillis(10));
        catchUp.begin().get(20, SECONDS);
        assertThat(walks).hasValue(2);
    }

    @Test
    void aRebuildThatFailsIsTriedAgainAndLetsWhatWaitsGoBefore() {
        List<String> done = new CopyOnWriteArrayList<>();
        var catchUp = new IndexCatchUp(
                new IndexKeeper(new IndexReader(factory), entities, jdbc, transactions, indexed, 2) {
                    @Override
                    int rebuild() {
                        done.add("rebuild");
                        if (done.size() == 1) {
                            throw new IllegalStateException("Gone for a moment");
                        }
                        return 7;
                    }

                    @Override
                    public int catchUp() {
                        done.add("catch up");
                        return 0;
                    }
                },
                Duration.ofMillis(200));
        catchUp.rebuild();
        await().until(() -> !done.isEmpty());
        assertThat(catchUp.isBehind()).isTrue();
        catchUp.begin();
        await().until(() -> done.size() == 3);
        assertThat(done).containsExactly("rebuild", "catch up", "rebuild");
        await().until(() -> !catchUp.isBehind());
    }
}
