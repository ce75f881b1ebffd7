package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What scripts rely on of {@code bin/run}. */
@ExtendWith(Chromium.class)
class CommandTest {

    @Test
    void itsLastLineSaysWhereItIsReady(Application application) {
        List<String> lines =
                application.output().lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).contains("Madang is ready: " + application.url());
        assertThat(String.join("\n", lines)).contains("guest@demo.madang", "madang-demo");
    }

    @Test
    void aSecondStartOnTheSameHomeSaysSoAndEnds(Application application) throws Exception {
        try (Application second = Application.launch(application.home(), Application.freePort(), Map.of())) {
            assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.process().exitValue()).isEqualTo(1);
            assertThat(second.output())
                    .contains(application.home().getFileName().toString());
        }
        assertThat(new Visitor(application).get("/actuator/health").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBusyPortIsSaidInASentence(Application application) throws Exception {
        try (Application second = Application.launch(Application.temporaryHome(), application.port(), Map.of())) {
            assertThat(second.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(second.process().exitValue()).isEqualTo(1);
            assertThat(second.output()).contains(String.valueOf(application.port()));
            assertThat(second.children()).isEmpty();
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAndATermLeavesNoChildBehind() {
        Path home = Application.temporaryHome();
        Map<String, String> noDemo = Map.of("MADANG_DEMO", "false");
        String email = "survivor@example.com";
        List<ProcessHandle> orphans;
        try (Application first = Application.start(home, noDemo)) {
            Visitor visitor = new Visitor(first);
            assertThat(visitor.signUp(email, "오래가는-비밀번호-1", "살아남은이").statusCode())
                    .isEqualTo(303);
            orphans = first.children();
            first.killHard();
        }
        Application second = Application.start(home, noDemo);
        List<ProcessHandle> children = second.children();
        try (second) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            assertThat(new Visitor(second).signIn(email, "오래가는-비밀번호-1").statusCode())
                    .isEqualTo(303);
            assertThat(children).isNotEmpty();
        }
        for (ProcessHandle child : children) {
            child.onExit()
                    .orTimeout(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void healthSaysSoWhenAnEngineIsAway() throws Exception {
        try (Application madang = Application.start(Application.temporaryHome(), Map.of("MADANG_DEMO", "false"))) {
            Visitor visitor = new Visitor(madang);
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health").body()).contains("\"UP\"");

            madang.children().stream().filter(CommandTest::isRedis).forEach(ProcessHandle::destroyForcibly);

            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
    }

    /** Started with the first's settings, as two servers would be. */
    @Test
    void whoIsSignedInOnOneInstanceIsSignedInOnAnother(Application first) throws Exception {
        try (Application second = Application.start(Application.temporaryHome(), first.engines())) {
            Visitor phone = new Visitor(first);
            assertThat(phone.signIn("guest@demo.madang", "madang-demo").statusCode())
                    .isEqualTo(303);
            assertThat(phone.at(second).get("/me").statusCode()).isEqualTo(200);
            assertThat(second.children()).noneMatch(CommandTest::isRedis);

            Visitor desktop = new Visitor(second);
            desktop.signIn("guest@demo.madang", "madang-demo");
            desktop.post("/me/sessions", "/me/sessions/others/sign-out", Map.of());
            assertThat(phone.get("/me").statusCode()).isEqualTo(303);
            assertThat(phone.at(second).get("/me").statusCode()).isEqualTo(303);
            assertThat(desktop.at(first).get("/me").statusCode()).isEqualTo(200);
        }
    }

    private static boolean isRedis(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("redis"))
                .isPresent();
    }
}
