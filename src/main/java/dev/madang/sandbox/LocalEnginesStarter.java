package dev.madang.sandbox;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** In the local profile starts the engines before anything asks for them, unless the environment names others. */
class LocalEnginesStarter implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("local")) || environment.containsProperty("MADANG_DATABASE_URL")) {
            return;
        }
        var home = Path.of(environment.getProperty("MADANG_HOME", ".madang")).toAbsolutePath();
        LocalEngines engines = LocalEngines.start(home);
        // Runs after the application context is closed, so that its last statements still find a database.
        SpringApplication.getShutdownHandlers().add(engines::close);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "local engines",
                        Map.of(
                                "MADANG_DATABASE_URL", engines.databaseUrl("postgres"),
                                "MADANG_REDIS_URL", engines.redisUrl())));
    }
}
