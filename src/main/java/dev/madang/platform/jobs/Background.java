package dev.madang.platform.jobs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done beside requests, on this instance alone: so many things at once, and what waits is lost when it stops. */
public final class Background implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private final String name;
    private final ExecutorService threads;

    /** @param name for the log and for threads */
    public Background(String name, int atOnce, int mostWaiting) {
        this.name = name;
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(mostWaiting),
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /** @return whether there was room for it; false once it is closed */
    public boolean offer(Runnable work) {
        try {
            threads.execute(() -> run(work));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("What {} does in the background failed", name, e);
        }
    }

    /** Waits for nothing: what is being done is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
