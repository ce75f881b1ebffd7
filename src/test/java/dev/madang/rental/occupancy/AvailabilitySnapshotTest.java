package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.shared.DayPeriod;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long what is known of free days may be wrong, and that nothing that changes them goes unnoticed. */
@MadangTest
class AvailabilitySnapshotTest {

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    UUID tent;
    DayPeriod days;

    @BeforeEach
    void aTentOfOneUnit() {
        tent = gear.listing(gear.host()).publish();
        days = DayPeriod.ofDays(LocalDate.now(clock).plusDays(20), 2);
    }

    @Test
    void whatIsTakenIsOfferedForASecondAtMost() {
        AvailabilitySnapshot other = instance(Duration.ofSeconds(1));
        assertThat(other.on(days).has(tent)).isTrue();
        take();
        long began = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMillis(1500))
                .until(() -> !other.on(days).has(tent));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void withinThatSecondNothingIsAskedOfTheDatabase() {
        AvailabilitySnapshot other = instance(Duration.ofMinutes(1));
        assertThat(other.on(days).has(tent)).isTrue();
        take();
        assertThat(other.on(days).has(tent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE listing SET min_days = 5 WHERE id = ?",
                "UPDATE listing SET max_days = 1, min_days = 1 WHERE id = ?",
                "UPDATE listing SET notice_days = 30 WHERE id = ?",
                "DELETE FROM unit WHERE listing_id = ?",
                "INSERT INTO occupancy (listing_id, unit_id, days) SELECT listing_id, id, daterange(now()::date, now()::date + 99)"
                        + " FROM unit WHERE listing_id = ?"
            })
    void everyWriterIsNoticed(String change) {
        AvailabilitySnapshot other = instance(Duration.ZERO);
        assertThat(other.on(days).has(tent)).isTrue();
        transaction.executeWithoutResult(status -> jdbc.sql(change).param(tent).update());
        assertThat(other.on(days).has(tent)).isFalse();
    }

    @Test
    void whatIsGivenBackAndWhatIsAddedIsNoticed() {
        AvailabilitySnapshot other = instance(Duration.ZERO);
        take();
        assertThat(other.on(days).has(tent)).isFalse();
        transaction.executeWithoutResult(status -> jdbc.sql("DELETE FROM occupancy WHERE listing_id = ?")
                .param(tent)
                .update());
        assertThat(other.on(days).has(tent)).isTrue();
        take();
        assertThat(other.on(days).has(tent)).isFalse();
        transaction.executeWithoutResult(
                status -> jdbc.sql("INSERT INTO unit (id, listing_id, number) VALUES (uuidv7(), ?, 9)")
                        .param(tent)
                        .update());
        assertThat(other.on(days).has(tent)).isTrue();
    }

    /** By number or time it would have been passed over: others that began later were seen before. */
    @Test
    void whatCommitsLateIsNoticedToo() throws Exception {
        AvailabilitySnapshot other = instance(Duration.ZERO);
        var written = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                block(tent);
                written.countDown();
                pass(seen);
            }));
            pass(written);
            UUID bike = gear.listing(gear.host()).publish();
            assertThat(other.on(days).has(bike)).isTrue();
            assertThat(other.on(days).has(tent)).isTrue();
            seen.countDown();
            late.get();
        }
        assertThat(other.on(days).has(tent)).isFalse();
    }

    @Test
    void aListingThatIsNotKnownYetIsNotOffered() {
        AvailabilitySnapshot other = instance(Duration.ofMinutes(1));
        other.refresh();
        UUID fresh = gear.listing(gear.host()).publish();
        assertThat(other.on(days).has(fresh)).isFalse();
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private AvailabilitySnapshot instance(Duration keptFor) {
        return new AvailabilitySnapshot(jdbc, transactions, clock, keptFor);
    }

    private void take() {
        transaction.executeWithoutResult(status -> block(tent));
    }

    private void block(UUID listing) {
        jdbc.sql("""
                        INSERT INTO occupancy (listing_id, unit_id, days)
                        SELECT listing_id, id, daterange(:from, :to) FROM unit WHERE listing_id = :listing""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .update();
    }
}
