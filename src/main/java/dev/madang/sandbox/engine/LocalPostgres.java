package dev.madang.sandbox.engine;

import dev.madang.platform.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL on loopback. What it acknowledges is on disk. */
final class LocalPostgres implements AutoCloseable {

    /** The library starts it for tests, with commits that are not on disk yet; the last setting given wins. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "shared_buffers", "64MB",
            "max_parallel_workers_per_gather", "0",
            "jit", "off",
            "timezone", "UTC");

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Call when no process of an earlier start is left. */
    static LocalPostgres start(LocalHome home) {
        Path data = home.resolve("postgres");
        Path made = data.resolve("madang-made");
        File log = home.directory("logs").resolve("postgres.log").toFile();
        try {
            if (Files.notExists(made)) {
                // Killed while the folder was being made: nothing was kept in it yet.
                FileSystemUtils.deleteRecursively(data);
            }
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(home.directory("engines").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setOutputRedirector(Redirect.appendTo(log))
                    .setErrorRedirector(Redirect.appendTo(log))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C");
            SETTINGS.forEach(builder::setServerConfig);
            var postgres = new LocalPostgres(builder.start());
            Files.writeString(made, "");
            return postgres;
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused("PostgreSQL does not start: %s says why.".formatted(log));
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database + "?user=postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
