package dev.madang.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

/** Asks PostgreSQL beside the pool whether it answers at all; at most once a second, however many want to know. */
class DatabaseProbe {

    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final Properties IN_HASTE = new Properties();

    static {
        IN_HASTE.setProperty("connectTimeout", "1");
        IN_HASTE.setProperty("loginTimeout", "1");
        IN_HASTE.setProperty("socketTimeout", "1");
    }

    private final String url;
    private final ReentrantLock asking = new ReentrantLock();
    private boolean answered = true;
    private long askedAt = System.nanoTime() - FRESH_NANOS;

    DatabaseProbe(String url) {
        this.url = url;
    }

    boolean answers() {
        asking.lock();
        try {
            if (System.nanoTime() - askedAt >= FRESH_NANOS) {
                answered = ask();
                askedAt = System.nanoTime();
            }
            return answered;
        } finally {
            asking.unlock();
        }
    }

    private boolean ask() {
        try (var connection = DriverManager.getConnection(url, IN_HASTE)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return !DatabaseTrouble.isAway(refused);
        }
    }
}
