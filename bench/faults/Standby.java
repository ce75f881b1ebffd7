import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A second PostgreSQL that follows the first by streaming, and takes its place when that dies, as docs/operating.md says it. */
final class Standby {

    private final Postgres primary;
    private final Path program;
    private final Path data;
    private final int port;

    private Standby(Postgres primary, Path program, Path data, int port) {
        this.primary = primary;
        this.program = program;
        this.data = data;
        this.port = port;
    }

    /** The primary waits for the standby before it acknowledges: nothing is lost. */
    static void takeOver(World world) throws Exception {
        var standby = new Standby(
                world.postgres, world.postgres.program(), world.work.resolve("standby"), world.postgres.standbyPort);
        standby.copy();
        standby.start();
        world.postgres.run("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        world.postgres.run("SELECT pg_reload_conf()");
        Wait.until(
                "the standby follows in step",
                Duration.ofSeconds(60),
                () -> !world.postgres
                        .list(
                                "SELECT 1 FROM pg_stat_replication WHERE application_name = 'standby' AND sync_state = 'sync' AND replay_lsn >= sent_lsn")
                        .isEmpty());
        Wait.millis(2_000);
        world.postgres.kill();
        standby.promote();
    }

    private void copy() throws Exception {
        try (Connection connection = primary.connect()) {
            Postgres.run(connection, "SELECT pg_create_physical_replication_slot('standby', true)");
            Postgres.run(connection, "SELECT pg_backup_start('standby', true)");
            // A file that is gone by the time it is reached is in the log that follows.
            new ProcessBuilder("cp", "-a", primary.data().toString(), data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            try (var statement = connection.createStatement();
                    var stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(data.resolve("backup_label"), stopped.getString(1));
            }
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        Files.writeString(data.resolve("standby.signal"), "");
        Files.writeString(data.resolve("postgresql.auto.conf"), """
                primary_conninfo = 'host=127.0.0.1 port=%d user=postgres application_name=standby'
                primary_slot_name = 'standby'
                """.formatted(primary.port()));
    }

    private void start() throws Exception {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program.resolveSibling("pg_ctl").toString(),
                "-D",
                data.toString(),
                "-l",
                data + ".log",
                "-w",
                "-t",
                "60",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200",
                "start"));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new AssertionError("the standby does not start: " + Files.readString(Path.of(data + ".log")));
        }
        primary.follows(data);
    }

    private void promote() throws Exception {
        try (Connection connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres")) {
            Postgres.run(connection, "SELECT pg_promote()");
        }
    }
}
