package dev.madang.sandbox.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The real PostgreSQL and Redis as child processes on loopback, with their data in a {@link LocalHome}. They outlive a
 * Madang that is killed; the next one on the same home ends them first and goes on with their data.
 */
public final class LocalEngines implements AutoCloseable {

    private final LocalHome home;
    private final EngineProcesses processes;
    private final LocalRedis redis;
    private final LocalPostgres postgres;

    private LocalEngines(LocalHome home, EngineProcesses processes, LocalRedis redis, LocalPostgres postgres) {
        this.home = home;
        this.processes = processes;
        this.redis = redis;
        this.postgres = postgres;
    }

    /**
     * Starts both, side by side, on free ports, and writes their addresses to {@code engines.env} in the home: the settings
     * of a further instance on the same data.
     *
     * @throws dev.madang.platform.start.StartRefused when the home is in use or cannot be used, or an engine does not start
     */
    public static LocalEngines start(Path folder) {
        return start(LocalHome.claim(folder));
    }

    static LocalEngines start(LocalHome home) {
        var processes = new EngineProcesses(home.directory("engines"));
        try {
            processes.stop();
            LocalRedis redis = LocalRedis.start(home);
            LocalPostgres postgres = LocalPostgres.start(home);
            redis.await();
            var engines = new LocalEngines(home, processes, redis, postgres);
            engines.writeSettings();
            return engines;
        } catch (RuntimeException e) {
            processes.stop();
            home.close();
            throw e;
        }
    }

    /** What Madang's environment holds where engines are not embedded. */
    public Map<String, String> settings() {
        return Map.of("MADANG_DATABASE_URL", databaseUrl("postgres"), "MADANG_REDIS_URL", redisUrl());
    }

    public String databaseUrl(String database) {
        return postgres.url(database);
    }

    public String redisUrl() {
        return redis.url();
    }

    /** Returns when both have ended. */
    @Override
    public void close() {
        postgres.close();
        processes.stop();
        home.close();
    }

    private void writeSettings() {
        String lines = settings().entrySet().stream()
                .map(setting -> "export %s='%s'\n".formatted(setting.getKey(), setting.getValue()))
                .sorted()
                .collect(Collectors.joining());
        try {
            Files.writeString(home.resolve("engines.env"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
