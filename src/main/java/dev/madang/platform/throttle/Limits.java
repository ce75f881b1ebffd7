package dev.madang.platform.throttle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The limits that the settings give: {@code madang.limits.question: 20/1h} is twenty within any hour. */
@Component
public class Limits {

    private final Environment settings;
    private final Map<String, Limit> read = new ConcurrentHashMap<>();

    public Limits(Environment settings) {
        this.settings = settings;
    }

    /** @throws IllegalStateException when the settings have none of this name */
    Limit of(String name) {
        return read.computeIfAbsent(name, key -> Limit.of(key, settings.getRequiredProperty("madang.limits." + key)));
    }
}
