package dev.madang.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import redis.embedded.RedisServer;

/**
 * The real PostgreSQL and Redis as child processes on loopback, with their data under one folder. What they
 * acknowledge is on disk: both write through.
 */
public final class LocalEngines implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final RedisServer redis;
    private final int redisPort;

    private LocalEngines(EmbeddedPostgres postgres, RedisServer redis, int redisPort) {
        this.postgres = postgres;
        this.redis = redis;
        this.redisPort = redisPort;
    }

    /** Starts both engines, side by side, on free ports. */
    public static LocalEngines start(Path home) {
        try {
            Files.createDirectories(home);
            int redisPort = freePort();
            var starting = CompletableFuture.supplyAsync(() -> startRedis(home.resolve("redis"), redisPort));
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(home.resolve("postgres"))
                    .setOverrideWorkingDirectory(home.resolve("engines").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("timezone", "UTC")
                    .start();
            return new LocalEngines(postgres, starting.join(), redisPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database + "?user=postgres";
    }

    public String redisUrl() {
        return "redis://localhost:" + redisPort;
    }

    @Override
    public void close() {
        try {
            redis.stop();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RedisServer startRedis(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            RedisServer redis = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("dir " + folder.toAbsolutePath())
                    .setting("appendonly yes")
                    .setting("save \"\"")
                    .build();
            redis.start();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
