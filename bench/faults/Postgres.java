import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL of the home, its processes and its data; later the standby that has taken its place. */
final class Postgres {

    final String url;
    final int standbyPort;
    private final int port;
    private Path data;
    private Path standbyData;

    /**
     * @param one address of the one that runs
     * @param standbyPort where another may run: whichever can be written to is meant
     */
    Postgres(String one, Path data, int standbyPort) {
        this.port = Integer.parseInt(one.replaceFirst(".*?:(\\d+)/.*", "$1"));
        this.standbyPort = standbyPort;
        this.data = data;
        this.url = "jdbc:postgresql://127.0.0.1:" + port + ",127.0.0.1:" + standbyPort
                + "/postgres?user=postgres&targetServerType=primary";
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Path program() throws Exception {
        return Path.of(ProcessHandle.of(pid()).orElseThrow().info().command().orElseThrow());
    }

    /** From now on this folder's server is another one to end. */
    void follows(Path standby) {
        standbyData = standby;
    }

    /** For good, with all its servers. */
    void kill() throws Exception {
        Signals.send("KILL", processes());
        data = standbyData;
    }

    void end() throws Exception {
        if (standbyData != null) {
            data = standbyData;
            Signals.send("INT", pid());
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** The address that an instance gets: its connections bear its name. */
    String of(String instance) {
        return url + "&ApplicationName=" + instance;
    }

    void run(String sql, Object... given) throws SQLException {
        try (var connection = connect()) {
            run(connection, sql, given);
        }
    }

    static void run(Connection connection, String sql, Object... given) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < given.length; i++) {
                statement.setObject(i + 1, given[i]);
            }
            statement.execute();
        }
    }

    /** The first column of all rows, as text. */
    List<String> list(String sql, Object... given) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < given.length; i++) {
                statement.setObject(i + 1, given[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    String one(String sql, Object... given) throws SQLException {
        List<String> found = list(sql, given);
        if (found.isEmpty()) {
            throw new AssertionError("nothing found by " + sql);
        }
        return found.getFirst();
    }

    /** Whether a statement of this instance waits for what this connection holds. */
    boolean waits(String instance, Connection holder) throws SQLException {
        try (var statement = holder.prepareStatement("""
                SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = ? AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))""")) {
            statement.setString(1, instance);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    /** As when one of its servers is killed: all connections end, and it recovers from its log. */
    void crash() throws Exception {
        String server = one("SELECT pid FROM pg_stat_activity WHERE application_name IN ('one', 'two') LIMIT 1");
        Signals.send("KILL", Long.parseLong(server));
    }

    void endConnections() throws SQLException {
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name IN ('one', 'two')");
    }

    void pause() throws Exception {
        Signals.send("STOP", processes());
    }

    void goOn() throws Exception {
        Signals.send("CONT", processes());
    }

    private long[] processes() throws Exception {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .mapToLong(ProcessHandle::pid)
                .toArray();
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
    }
}
