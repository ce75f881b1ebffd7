package dev.madang.platform.time;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts this instance's clock right by the database's: before anything is served, and every half minute from then on. */
@Component
class ClockKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ClockKeeper.class);

    /** An answer that took longer says too little. */
    private static final Duration QUICK = Duration.ofMillis(200);

    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);
    private static final int TRIES = 5;

    private final SharedClock clock;
    private final JdbcClient jdbc;
    private final Duration between;
    private volatile @Nullable Thread keeping;

    @Autowired
    ClockKeeper(SharedClock clock, JdbcClient jdbc, MeterRegistry meters) {
        this(clock, jdbc, meters, Duration.ofSeconds(30));
    }

    ClockKeeper(SharedClock clock, JdbcClient jdbc, MeterRegistry meters, Duration between) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.between = between;
        TimeGauge.builder(
                        "madang.clock.offset",
                        clock,
                        TimeUnit.MILLISECONDS,
                        one -> one.offset().toMillis())
                .register(meters);
    }

    @Override
    public void start() {
        putRight();
        Thread thread = Thread.ofVirtual().unstarted(this::keep);
        keeping = thread;
        thread.start();
    }

    private void keep() {
        while (isRunning()) {
            try {
                Thread.sleep(between);
            } catch (InterruptedException stopping) {
                return;
            }
            putRight();
        }
    }

    /** As long as the database is away, or slow, the clock goes on as it last went. */
    void putRight() {
        for (int i = 0; i < TRIES; i++) {
            Instant asked = clock.machineInstant();
            Instant told;
            try {
                told = jdbc.sql("SELECT clock_timestamp()")
                        .query(ClockKeeper::instant)
                        .single();
            } catch (DataAccessException away) {
                log.warn("The database cannot be asked for the time", away);
                return;
            }
            Instant heard = clock.machineInstant();
            Duration took = Duration.between(asked, heard);
            if (!took.isNegative() && took.compareTo(QUICK) < 0) {
                Duration before = clock.offset();
                clock.putRight(asked, told, heard);
                if (clock.offset().minus(before).abs().compareTo(WORTH_SAYING) > 0) {
                    log.warn(
                            "This machine's clock is {} ms behind the database's",
                            clock.offset().toMillis());
                }
                return;
            }
        }
        log.warn("The database is too slow to be asked for the time");
    }

    private static Instant instant(ResultSet row, int number) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }

    @Override
    public void stop() {
        Thread thread = keeping;
        keeping = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return keeping != null;
    }

    /** Before whatever acts by the time: jobs and the server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
