package dev.madang.platform.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Has this instance's index catch up by the clock: with what nobody told it, and within a minute with what it could not take.
 */
@Component
class IndexClock implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IndexClock.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration ANYHOW = Duration.ofMinutes(10);

    private final ObjectProvider<IndexKeeper> index;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("index-clock").factory());
    private volatile @Nullable Instant behindSince;
    private volatile Instant caughtUp;

    IndexClock(ObjectProvider<IndexKeeper> index, Clock clock) {
        this.index = index;
        this.clock = clock;
        this.caughtUp = clock.instant();
    }

    /** Something is missing in the index. */
    void behind() {
        if (behindSince == null) {
            behindSince = clock.instant();
        }
    }

    /** Since when something is missing that the index could not take; null when nothing is. */
    @Nullable
    Instant behindSince() {
        return behindSince;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        thread.scheduleWithFixedDelay(this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    void look() {
        Instant now = clock.instant();
        @Nullable Instant before = behindSince;
        if (before == null && now.isBefore(caughtUp.plus(ANYHOW))) {
            return;
        }
        try {
            behindSince = null;
            index.getObject().catchUp();
            caughtUp = now;
        } catch (RuntimeException e) {
            behindSince = before == null ? now : before;
            log.warn("The index cannot catch up; tried again in {}", LOOK, e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
