package dev.madang.platform.search.index;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Has this instance's index catch up in the background, one walk after the other; what fails is tried again until it is done. */
@Component
class IndexCatchUp implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IndexCatchUp.class);

    private final IndexKeeper index;
    private final Duration beforeTryingAgain;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("index-catch-up").factory());
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean rebuildWaits = new AtomicBoolean();
    private @Nullable CompletableFuture<Void> waiting;
    private volatile boolean incomplete;

    @Autowired
    IndexCatchUp(IndexKeeper index) {
        this(index, Duration.ofSeconds(10));
    }

    IndexCatchUp(IndexKeeper index, Duration beforeTryingAgain) {
        this.index = index;
        this.beforeTryingAgain = beforeTryingAgain;
    }

    /** Whether something may be missing in the index. */
    boolean isBehind() {
        return underWay.get() > 0;
    }

    /** Whether it was begun anew and is not filled yet. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** Begins; who comes before the begin of another's shares it. */
    synchronized CompletableFuture<Void> begin() {
        if (waiting == null) {
            underWay.incrementAndGet();
            waiting = CompletableFuture.runAsync(this::catchUp, thread)
                    .whenComplete((done, failure) -> underWay.decrementAndGet());
        }
        return waiting;
    }

    /**
     * Reads everything anew behind what is under way; once, however often it is asked for before it has begun. What fails is tried
     * again, behind what has come to be under way meanwhile.
     */
    void rebuild() {
        if (rebuildWaits.getAndSet(true)) {
            return;
        }
        underWay.incrementAndGet();
        thread.execute(() -> {
            rebuildWaits.set(false);
            try {
                if (!isDone(() -> log.info("The index was read anew: {}", index.rebuild())) && isToTryAgain()) {
                    rebuild();
                }
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    /** A small one is over when this returns, a large one goes on. */
    void begin(Duration patience) {
        try {
            begin().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            log.info("The index catches up in the background");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException stopped) {
            log.warn("The index has not caught up", stopped);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void catchUp() {
        synchronized (this) {
            waiting = null;
        }
        boolean again = true;
        while (again) {
            again = !isDone(this::walk) && isToTryAgain();
        }
    }

    private void walk() {
        incomplete |= index.isBegunAnew();
        int differed = index.catchUp();
        incomplete = false;
        log.debug("The index has caught up: {} were read anew", differed);
    }

    private boolean isDone(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                log.warn("The index cannot catch up; tried again in {}", beforeTryingAgain, e);
            }
            return false;
        }
    }

    /** After a while; not when this instance stops. */
    private boolean isToTryAgain() {
        try {
            Thread.sleep(beforeTryingAgain);
            return !thread.isShutdown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
