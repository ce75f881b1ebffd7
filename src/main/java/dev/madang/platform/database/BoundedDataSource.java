package dev.madang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The pool, at which nobody waits in vain: as long as PostgreSQL answers a rush waits its turn; once it does not, whoever
 * waits is told so. A page waits for no single answer longer than people do; whoever writes waits longer, because many may
 * write to the same row at once, in turn; work in the background as long as the driver is set to.
 */
class BoundedDataSource extends DelegatingDataSource {

    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
    private static final Duration SHORT_WHILE = Duration.ofMillis(800);
    private static final Duration LONGEST_READ = Duration.ofSeconds(4);
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(20);

    private final DatabaseProbe probe;
    private volatile long gaveAt = System.nanoTime();

    BoundedDataSource(DataSource pool, DatabaseProbe probe) {
        super(pool);
        this.probe = probe;
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
        long start = System.nanoTime();
        while (true) {
            try {
                Connection connection = super.getConnection();
                gaveAt = System.nanoTime();
                return connection;
            } catch (SQLTransientConnectionException noneYet) {
                if (System.nanoTime() - start > LONGEST_TURN.toNanos() || isIdle() && !probe.answers()) {
                    throw noneYet;
                }
            }
        }
    }

    /** Where others get their turn, PostgreSQL answers, and a busy machine need not be asked. */
    private boolean isIdle() {
        return System.nanoTime() - gaveAt > SHORT_WHILE.toNanos();
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
