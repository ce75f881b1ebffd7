package dev.madang.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRedisTest {

    /** By which sessions that have ended are cleared up; Madang sets them at its own start only. */
    private static final String EVENTS = "notify-keyspace-events";

    @TempDir
    Path folder;

    @Test
    void tellsOfWhatExpiresAndIsDeletedFromItsOwnStartOn() {
        try (LocalHome home = LocalHome.claim(folder)) {
            try {
                LocalRedis redis = LocalRedis.start(home);
                redis.await();
                assertThat(setting(redis, EVENTS)).contains("E", "g", "x");
            } finally {
                new EngineProcesses(home.directory("engines")).stop();
            }
        }
    }

    @Test
    void soDoesTheRedisOfTheComposition() throws IOException {
        List<String> redis = Files.readString(Path.of("docker-compose.yml"))
                .lines()
                .filter(line -> line.contains("\"redis-server\""))
                .toList();
        assertThat(redis).singleElement().asString().contains("\"--" + EVENTS + "\", \"Egx\"");
    }

    private static String setting(LocalRedis redis, String name) {
        RedisClient client = RedisClient.create(redis.url());
        try (var connection = client.connect()) {
            return connection.sync().configGet(name).get(name);
        } finally {
            client.shutdown();
        }
    }
}
