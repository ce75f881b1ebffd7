package dev.madang.platform.metrics;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.pages.OperatorNumber;
import dev.madang.platform.rows.Counts;
import dev.madang.shared.Seoul;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All levels and operators' numbers as gauges. They are read in one statement, at most every 15 seconds, when somebody collects them, and beside
 * that: who collects never waits for the database, and sees how it was before. What cannot be read is not a number.
 */
@Component
class LevelGauges {

    private static final Logger log = LoggerFactory.getLogger(LevelGauges.class);
    private static final long KEPT_NANOS = Duration.ofSeconds(15).toNanos();
    private static final String NUMBER = "admin.number.";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<String> queries;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile double[] values;
    private volatile long readAt = System.nanoTime() - KEPT_NANOS;

    LevelGauges(
            ObjectProvider<Level> levels,
            ObjectProvider<OperatorNumber> numbers,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        List<Level> read = Stream.concat(
                        levels.orderedStream(),
                        numbers.orderedStream()
                                .map(number -> new Level(number.name().replace(NUMBER, ""), number.sql())))
                .toList();
        this.queries = read.stream().map(Level::sql).toList();
        this.values = unknown();
        IntStream.range(0, read.size())
                .forEach(i -> Gauge.builder("madang.level", this, gauges -> gauges.value(i))
                        .tag("name", read.get(i).name())
                        .register(meters));
    }

    private double value(int i) {
        if (System.nanoTime() - readAt >= KEPT_NANOS && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("levels").start(this::read);
        }
        return values[i];
    }

    private void read() {
        try {
            values = requireNonNull(transaction.execute(status -> current()));
        } catch (RuntimeException e) {
            log.warn("The levels cannot be read: {}", e.getMessage());
            values = unknown();
        } finally {
            readAt = System.nanoTime();
            reading.set(false);
        }
    }

    private double[] current() {
        Instant now = clock.instant();
        return Counts.of(queries, Map.of("now", now, "today", Seoul.beginningOf(Seoul.dayOf(now))), jdbc).stream()
                .mapToDouble(Long::doubleValue)
                .toArray();
    }

    private double[] unknown() {
        var values = new double[queries.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
