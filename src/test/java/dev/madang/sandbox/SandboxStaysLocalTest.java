package dev.madang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.MadangApplication;
import dev.madang.platform.security.Routes;
import dev.madang.platform.security.Routes.Route;
import dev.madang.test.Browser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Outside the local profile there is no sandbox: Madang as it runs for everybody. */
@SpringBootTest(
        classes = MadangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "MADANG_PUBLIC_URL=https://madang.example",
            "MADANG_SMTP_HOST=127.0.0.1",
            "MADANG_SMTP_PORT=25",
            "MADANG_KAKAOPAY_CID=somebody",
            "MADANG_KAKAOPAY_SECRET_KEY=secret",
            "MADANG_TOSS_CLIENT_KEY=test_gck_someone",
            "MADANG_TOSS_SECRET_KEY=test_gsk_someone",
            "spring.quartz.auto-startup=false",
            "spring.quartz.scheduler-name=${random.uuid}",
            // The database of tests was made for the local profile.
            "spring.flyway.ignore-migration-patterns=*:missing,*:future"
        })
class SandboxStaysLocalTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment environment;

    @Autowired
    Routes routes;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @LocalServerPort
    int port;

    @Test
    void noBeanOfItIsThere() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().startsWith("dev.madang.sandbox")))
                .isEmpty();
    }

    @Test
    void noAddressOfItAnswers() {
        assertThat(routes.all()).extracting(Route::pattern).noneMatch(pattern -> pattern.startsWith("/sandbox"));
        assertThat(mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .isNotEmpty()
                .noneMatch(pattern -> pattern.startsWith("/sandbox"));
        assertThat(new Browser(port).get("/sandbox/mailbox").status()).isEqualTo(404);
    }

    @Test
    void noSettingPointsToIt() {
        for (String setting : List.of("madang.toss.api", "madang.social.kakao.authorization-uri")) {
            assertThat(environment.getProperty(setting, "")).doesNotContain("sandbox");
        }
        assertThat(environment.getProperty("madang.demo")).isNull();
    }
}
