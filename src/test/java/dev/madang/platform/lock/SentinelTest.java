package dev.madang.platform.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.test.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.Redisson;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** A real primary, its replica, and three sentinels that watch them. */
class SentinelTest {

    private static final String NAME = "madang";

    private final Path folder = TemporaryFolder.create("madang-sentinels");
    private final List<Process> processes = new ArrayList<>();
    private final List<Integer> sentinels = new ArrayList<>();
    private Process primary;

    @BeforeEach
    void startThem() throws IOException {
        Path program = program();
        int first = TestSocketUtils.findAvailableTcpPort();
        primary = start(program, "primary", "port " + first);
        start(program, "replica", "port " + TestSocketUtils.findAvailableTcpPort(), "replicaof 127.0.0.1 " + first);
        for (int i = 0; i < 3; i++) {
            int port = TestSocketUtils.findAvailableTcpPort();
            sentinels.add(port);
            start(
                    program,
                    "sentinel" + i,
                    "port " + port,
                    "sentinel monitor " + NAME + " 127.0.0.1 " + first + " 2",
                    "sentinel down-after-milliseconds " + NAME + " 1000",
                    "sentinel failover-timeout " + NAME + " 5000");
        }
    }

    @AfterEach
    void stopThem() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void whenThePrimaryIsKilledLocksAreKeptAndTheReplicaIsAskedWithinFifteenSeconds() {
        RedissonClient redis = await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> Redisson.create(RedissonConfiguration.settings(new Sentinels())), client -> true);
        try {
            RLock lock = redis.getLock("kept");
            lock.lock();
            redis.getBucket("said").set("before");
            await().atMost(Duration.ofSeconds(20)).until(this::allKnowEachOther);

            primary.destroyForcibly();
            await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> {
                redis.getBucket("said").set("after");
                return redis.<String>getBucket("said").get().equals("after");
            });

            assertThat(lock.isHeldByCurrentThread()).isTrue();
            lock.unlock();
        } finally {
            redis.shutdown(0, 2, TimeUnit.SECONDS);
        }
    }

    /** As sentinels write it down: one that is not known yet cannot take over. */
    private boolean allKnowEachOther() {
        return IntStream.range(0, sentinels.size()).allMatch(i -> knowsAll(folder.resolve("sentinel" + i + ".conf")));
    }

    private static boolean knowsAll(Path settings) {
        try {
            String text = Files.readString(settings);
            return text.contains("sentinel known-replica " + NAME)
                    && text.lines()
                                    .filter(line -> line.startsWith("sentinel known-sentinel " + NAME))
                                    .count()
                            == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private Process start(Path program, String name, String... settings) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path file = Files.write(folder.resolve(name + ".conf"), List.of(settings));
        Files.writeString(
                file,
                Files.readString(file) + "bind 127.0.0.1\ndir " + home + "\nlogfile " + home.resolve("log") + "\n");
        List<String> command = new ArrayList<>(List.of(program.toString(), file.toString()));
        if (name.startsWith("sentinel")) {
            command.add("--sentinel");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private Path program() throws IOException {
        String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        Path program = folder.resolve("redis-server");
        try (InputStream bytes = ExecutableProvider.class.getResourceAsStream(resource)) {
            Files.copy(bytes, program);
        }
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    /** As Boot reads them from the settings. */
    private final class Sentinels implements DataRedisConnectionDetails {

        @Override
        public Sentinel getSentinel() {
            return new Sentinel() {
                @Override
                public int getDatabase() {
                    return 0;
                }

                @Override
                public String getMaster() {
                    return NAME;
                }

                @Override
                public List<Node> getNodes() {
                    return sentinels.stream()
                            .map(port -> new Node("127.0.0.1", port))
                            .toList();
                }

                @Override
                public @Nullable String getUsername() {
                    return null;
                }

                @Override
                public @Nullable String getPassword() {
                    return null;
                }
            };
        }
    }
}
