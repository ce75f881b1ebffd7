package dev.madang.platform.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where people reach Madang by https, its cookies go by nothing else, and no other host of the domain can plant them: the
 * prefix in their names has browsers see to it.
 */
class SecureCookies implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("madang.public-url", "").startsWith("https:")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "secure cookies",
                            Map.of(
                                    "server.servlet.session.cookie.name", "__Host-madang-session",
                                    "server.servlet.session.cookie.secure", "true",
                                    "madang.csrf-cookie", "__Host-madang-csrf")));
        }
    }

    /** After the settings are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
