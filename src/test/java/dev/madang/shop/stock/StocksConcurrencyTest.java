package dev.madang.shop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Ids;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Small rushes at the last units, by the statement that takes them and, to see that it matters, by reading first and writing then. */
@MadangTest
class StocksConcurrencyTest {

    private static final int RUSHES = 30;
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

    @Test
    void ofFiveUnitsFiveAreTakenInEveryRush() throws Exception {
        for (int rush = 0; rush < RUSHES; rush++) {
            assertThat(taken(this::take)).isEqualTo(UNITS);
        }
    }

    @Test
    void whoReadsFirstAndWritesThenOversells() throws Exception {
        int oversold = 0;
        for (int rush = 0; rush < RUSHES && oversold == 0; rush++) {
            oversold += Math.max(0, taken(this::readThenWrite) - UNITS);
        }
        assertThat(oversold).isPositive();
    }

    private int taken(Predicate<UUID> way) throws Exception {
        UUID stock = Ids.next();
        UUID seller = people.member("상인").id();
        transaction.executeWithoutResult(status -> stocks.open(stock, UNITS, seller));
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
