package dev.madang.platform.start;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Servers that a larger Madang has. Where a Kafka is named, events go there, too, and without one nothing asks for it; where sentinels are
 * named, they say which Redis is asked, and the address of Redis is left its password.
 */
class OptionalServers implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>();
        if (isNamed(environment, "MADANG_KAFKA_SERVERS")) {
            settings.put("spring.modulith.events.externalization.enabled", "true");
            settings.put("spring.kafka.bootstrap-servers", "${MADANG_KAFKA_SERVERS}");
        }
        if (isNamed(environment, "MADANG_REDIS_SENTINELS")) {
            settings.put("spring.data.redis.sentinel.nodes", "${MADANG_REDIS_SENTINELS}");
            settings.put("spring.data.redis.sentinel.master", "${MADANG_REDIS_MASTER:madang}");
        }
        if (!settings.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("optional servers", settings));
        }
    }

    /** After the settings are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    private static boolean isNamed(ConfigurableEnvironment environment, String setting) {
        return !environment.getProperty(setting, "").isBlank();
    }
}
