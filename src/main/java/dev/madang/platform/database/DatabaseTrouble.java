package dev.madang.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells by the failure of a request what is wrong beneath it: PostgreSQL that is gone or hangs, or a disk that is full. */
final class DatabaseTrouble {

    /** It shuts down, has crashed, starts up; the SQLSTATEs of class 08 are lost connections. */
    private static final Set<String> GOING = Set.of("57P01", "57P02", "57P03");

    /** What the pool says of one that broke, to whoever rolls back on it. */
    private static final String BROKEN = "Connection is closed";

    private static final String DISK_FULL = "53100";

    private DatabaseTrouble() {}

    static boolean isAway(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLException sql && isAway(sql));
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? BROKEN.equals(failure.getMessage()) : state.startsWith("08") || GOING.contains(state);
    }

    static boolean isFullDisk(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                        || cause instanceof IOException file
                                && String.valueOf(file.getMessage()).contains("No space left on device"));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> matches) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (matches.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
