package dev.madang.test;

import dev.madang.sandbox.engine.LocalEngines;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL and one Redis for all tests of a run; every application context gets a database of its own, copied
 * from a migrated template, a Redis database of its own and a home of its own.
 */
public class TestEngines implements EnvironmentPostProcessor, Ordered {

    private static final String TEMPLATE = "madang_template";
    private static final AtomicInteger contexts = new AtomicInteger();
    private static LocalEngines engines;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("MADANG_DATABASE_URL")) {
            return;
        }
        environment.getPropertySources().addFirst(new MapPropertySource("test engines", settings()));
    }

    /** Settings of a fresh database, Redis database and home, for one more application context. */
    public static synchronized Map<String, Object> settings() {
        LocalEngines running = running();
        int number = contexts.incrementAndGet();
        String database = "madang_" + number;
        execute(running, "CREATE DATABASE " + database + " TEMPLATE " + TEMPLATE);
        // Nothing of a test outlives its run, so no commit waits for the disk.
        execute(running, "ALTER DATABASE " + database + " SET synchronous_commit = off");
        Map<String, Object> settings = new HashMap<>();
        settings.put("MADANG_DATABASE_URL", running.databaseUrl(database));
        settings.put("MADANG_REDIS_URL", running.redisUrl() + "/" + number % 16);
        // A context that rests, for a test to come, holds no connections that the others need.
        settings.put("spring.datasource.hikari.minimum-idle", "1");
        settings.put("spring.datasource.hikari.idle-timeout", "10000");
        settings.put("MADANG_HOME", TemporaryFolder.create("madang-home").toString());
        return settings;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 2;
    }

    private static LocalEngines running() {
        if (engines == null) {
            engines = LocalEngines.start(TemporaryFolder.create("madang-engines"));
            SpringApplication.getShutdownHandlers().add(engines::close);
            execute(engines, "CREATE DATABASE " + TEMPLATE);
            Flyway.configure()
                    .dataSource(engines.databaseUrl(TEMPLATE), null, null)
                    .locations("classpath:db/migration", "classpath:db/sandbox")
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }
        return engines;
    }

    private static void execute(LocalEngines engines, String sql) {
        try (var connection = DriverManager.getConnection(engines.databaseUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
