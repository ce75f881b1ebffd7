package dev.madang.shop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Small rushes at the last units, by the statement that takes them and, to see that it matters, by reading first and writing then. */
@MadangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StocksConcurrencyTest {

    private static final int THREADS = 50;
    private static final int UNITS = 5;

    @Autowired
    Stocks stocks;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID seller;

    @BeforeAll
    void aSeller() {
        seller = people.member("상인").id();
    }

    /** Each is a test of its own in the report. */
    @RepeatedTest(300)
    void ofFiveUnitsFiveAreTaken() throws Exception {
        assertThat(taken(this::take)).isEqualTo(UNITS);
    }

    /** Else the test before proves nothing. */
    @Test
    void whoReadsFirstAndWritesThenOversells() throws Exception {
        int oversold = 0;
        for (int rush = 0; rush < 30 && oversold == 0; rush++) {
            oversold += Math.max(0, taken(this::readThenWrite) - UNITS);
        }
        assertThat(oversold).isPositive();
    }

    @Test
    void cartsInCrossingOrderDoNotWaitForEachOtherInACircle() throws Exception {
        List<UUID> both = List.of(open(500), open(500));
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 200; i++) {
            var cart = new LinkedHashMap<UUID, Integer>();
            (i % 2 == 0 ? both : both.reversed()).forEach(stock -> cart.put(stock, 1));
            calls.add(() -> {
                transaction.executeWithoutResult(status -> stocks.take(cart));
                return true;
            });
        }
        assertThat(Rush.atOnce(calls)).hasSize(200).doesNotContain(false);
    }

    /** Else the test before proves nothing. */
    @Test
    void cartsThatTakeAsTheyStandDo() throws Exception {
        List<UUID> both = List.of(open(5), open(5));
        var met = new CyclicBarrier(2);
        Function<List<UUID>, Callable<Boolean>> cart = order -> () -> {
            try {
                transaction.executeWithoutResult(status -> {
                    stocks.take(Map.of(order.getFirst(), 1));
                    meet(met);
                    stocks.take(Map.of(order.getLast(), 1));
                });
                return true;
            } catch (PessimisticLockingFailureException circle) {
                return false;
            }
        };
        assertThat(Rush.atOnce(List.of(cart.apply(both), cart.apply(both.reversed()))))
                .containsExactlyInAnyOrder(true, false);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private UUID open(int units) {
        UUID stock = Ids.next();
        transaction.executeWithoutResult(status -> stocks.open(stock, units, seller));
        return stock;
    }

    private int taken(Predicate<UUID> way) throws Exception {
        UUID stock = open(UNITS);
        Callable<Boolean> one = () -> way.test(stock);
        List<Boolean> answers = Rush.atOnce(Collections.nCopies(THREADS, one));
        return (int) answers.stream().filter(took -> took).count();
    }

    private boolean take(UUID stock) {
        try {
            transaction.executeWithoutResult(status -> stocks.take(Map.of(stock, 1)));
            return true;
        } catch (SoldOut gone) {
            return false;
        }
    }

    private boolean readThenWrite(UUID stock) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int left = jdbc.sql("SELECT remaining FROM stock WHERE id = ?")
                    .param(stock)
                    .query(Integer.class)
                    .single();
            if (left < 1) {
                return false;
            }
            jdbc.sql("UPDATE stock SET remaining = ? WHERE id = ?")
                    .params(left - 1, stock)
                    .update();
            return true;
        }));
    }
}
