package dev.madang.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pool, at which nobody waits in vain: as long as PostgreSQL answers a rush waits its turn; once it does not, whoever
 * waits is told so. A request waits for no single answer longer than people do, work in the background as long as the
 * driver is set to.
 */
class BoundedDataSource extends DelegatingDataSource {

    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(4);

    private final DatabaseProbe probe;

    BoundedDataSource(DataSource pool, DatabaseProbe probe) {
        super(pool);
        this.probe = probe;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = waitForOne();
        if (RequestContextHolder.getRequestAttributes() != null) {
            // The pool puts it back.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_ANSWER.toMillis()));
        }
        return connection;
    }

    private Connection waitForOne() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException noneYet) {
                if (System.nanoTime() - start > LONGEST_TURN.toNanos() || !probe.answers()) {
                    throw noneYet;
                }
            }
        }
    }
}
