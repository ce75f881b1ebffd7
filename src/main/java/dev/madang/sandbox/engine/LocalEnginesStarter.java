package dev.madang.sandbox.engine;

import dev.madang.platform.start.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** In the local profile starts the engines before anything asks for them, unless the environment names others. */
public class LocalEnginesStarter implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("local")) || namesEngines(environment)) {
            return;
        }
        var home = LocalHome.claim(Path.of(environment.getProperty("MADANG_HOME", ".madang")));
        refuseBusyPort(environment.getProperty("server.port", Integer.class, 8080));
        LocalEngines engines = LocalEngines.start(home);
        // Runs after the application context is closed, so that its last statements still find a database.
        SpringApplication.getShutdownHandlers().add(engines::close);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("local engines", Map.copyOf(engines.settings())));
    }

    private static boolean namesEngines(ConfigurableEnvironment environment) {
        return environment.containsProperty("MADANG_DATABASE_URL") || environment.containsProperty("MADANG_REDIS_URL");
    }

    /** Said before the wait for all that comes first, instead of after it. */
    private static void refuseBusyPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException busy) {
            throw new StartRefused("Port %d is in use by another program. Set PORT to a free one.".formatted(port));
        }
    }
}
