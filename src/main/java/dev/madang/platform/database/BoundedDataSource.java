package dev.madang.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The pool, at which nobody waits in vain: as long as PostgreSQL answers a rush waits its turn, first come first served; once
 * it does not, whoever waits is told so, and whoever comes need not wait. A page waits for no single answer longer than people
 * do; whoever writes waits longer, because many may write to the same row at once, in turn; work in the background as long as
 * the driver is set to.
 */
class BoundedDataSource extends DelegatingDataSource {

    private static final Duration LOOKS = Duration.ofMillis(500);
    private static final Duration SHORT_WHILE = Duration.ofMillis(800);
    private static final Duration LONGEST_READ = Duration.ofSeconds(4);
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(20);

    private final HikariDataSource pool;
    private final DatabaseProbe probe;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final Set<Thread> sentAway = ConcurrentHashMap.newKeySet();
    private volatile long gaveAt = System.nanoTime();
    private volatile boolean away;

    BoundedDataSource(HikariDataSource pool, DatabaseProbe probe) {
        super(pool);
        this.pool = pool;
        this.probe = probe;
    }

    /** Looks after those who wait, until the pool is closed. */
    BoundedDataSource watched() {
        Thread.ofVirtual().name("database-watch").start(this::watch);
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = waitForOne();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            Duration longest = isRead(request.getRequest().getMethod()) ? LONGEST_READ : LONGEST_WRITE;
            // The pool puts it back.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(longest.toMillis()));
        }
        return connection;
    }

    private Connection waitForOne() throws SQLException {
        if (away) {
            throw gone(null);
        }
        Thread me = Thread.currentThread();
        waiting.add(me);
        try {
            Connection connection = super.getConnection();
            gaveAt = System.nanoTime();
            return connection;
        } catch (SQLException e) {
            throw sentAway.contains(me) ? gone(e) : e;
        } finally {
            leave(me);
        }
    }

    private synchronized void leave(Thread me) {
        waiting.remove(me);
        if (sentAway.remove(me)) {
            Thread.interrupted();
        }
    }

    private void watch() {
        try {
            while (!pool.isClosed()) {
                Thread.sleep(LOOKS);
                boolean inVain = away || !waiting.isEmpty() && isIdle();
                away = inVain && !probe.answers();
                if (away) {
                    sendAway();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void sendAway() {
        waiting.forEach(thread -> {
            sentAway.add(thread);
            thread.interrupt();
        });
    }

    /** Where others get their turn, PostgreSQL answers, and a busy machine need not be asked. */
    private boolean isIdle() {
        return System.nanoTime() - gaveAt > SHORT_WHILE.toNanos();
    }

    private static SQLException gone(@Nullable SQLException cause) {
        return new SQLTransientConnectionException("PostgreSQL does not answer", cause);
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
