package dev.madang.platform.start;

import java.util.ServiceLoader;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Has the sandbox bring its engines on a developer's machine. The application that is built for production has no sandbox. */
class LocalStart implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            ServiceLoader.load(EnvironmentPostProcessor.class)
                    .forEach(starter -> starter.postProcessEnvironment(environment, application));
        }
    }

    /** Before {@link RequiredSettings}. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
