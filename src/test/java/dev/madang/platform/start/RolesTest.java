package dev.madang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** One deployable, for people, for what nobody waits for, or for both. */
class RolesTest {

    @Test
    void byItselfItDoesBoth() {
        ConfigurableEnvironment both = settings(Map.of());

        assertThat(runsJobs(both)).isTrue();
        assertThat(both.getProperty("madang.rendering.here", Boolean.class)).isTrue();
        assertThat(both.getProperty("madang.rendering.look-every")).isNull();
    }

    @Test
    void onTheWebNoJobRunsAndNoPhotoIsRendered() {
        ConfigurableEnvironment web = settings(Map.of("MADANG_ROLE", "web"));

        assertThat(runsJobs(web)).isFalse();
        assertThat(web.getProperty("madang.rendering.here", Boolean.class)).isFalse();
        assertThat(web.getProperty("spring.kafka.listener.auto-startup", Boolean.class))
                .isFalse();
    }

    @Test
    void aWorkerLooksForPhotosThatOthersReceived() {
        ConfigurableEnvironment worker = settings(Map.of("MADANG_ROLE", "worker"));

        assertThat(runsJobs(worker)).isTrue();
        assertThat(worker.getProperty("madang.rendering.here", Boolean.class)).isTrue();
        assertThat(worker.getProperty("madang.rendering.look-every")).isEqualTo("1s");
    }

    @Test
    void anyOtherRoleIsNone() {
        assertThatThrownBy(() -> settings(Map.of("MADANG_ROLE", "wroker"))).hasMessageContaining("role-wroker.yml");
    }

    /** As Docker and Kubernetes mount them, see docs/decisions. */
    @Test
    void aSecretMayBeAFile(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("MADANG_TOSS_SECRET_KEY"), "kept in a file");

        assertThat(settings(Map.of("spring.config.import", "configtree:" + secrets + "/"))
                        .getProperty("madang.toss.secret-key"))
                .isEqualTo("kept in a file");
    }

    private static boolean runsJobs(ConfigurableEnvironment environment) {
        return environment.getProperty("spring.quartz.auto-startup", Boolean.class, true);
    }

    private static ConfigurableEnvironment settings(Map<String, Object> chosen) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("chosen", chosen));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
