package dev.madang.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks PostgreSQL beside the pool whether it answers at all. */
class DatabaseProbe {

    private static final Properties IN_HASTE = new Properties();

    static {
        IN_HASTE.setProperty("connectTimeout", "2");
        IN_HASTE.setProperty("loginTimeout", "2");
        IN_HASTE.setProperty("socketTimeout", "2");
    }

    private final String url;

    DatabaseProbe(String url) {
        this.url = url;
    }

    /** Whoever lets us in answers, and whoever has no room for one more. */
    boolean answers() {
        try (var connection = DriverManager.getConnection(url, IN_HASTE)) {
            return !connection.isClosed();
        } catch (SQLException refused) {
            return !DatabaseTrouble.isAway(refused);
        }
    }
}
