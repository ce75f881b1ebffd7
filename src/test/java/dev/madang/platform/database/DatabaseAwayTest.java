package dev.madang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.MadangApplication;
import dev.madang.sandbox.engine.LocalEngines;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.TemporaryFolder;
import dev.madang.test.TestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A PostgreSQL of its own that hangs, dies and comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAwayTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    Path folder;
    LocalEngines engines;
    ConfigurableApplicationContext madang;
    String tent;
    Browser stranger;
    Browser member;

    @BeforeAll
    void start() {
        folder = TemporaryFolder.create("madang-database");
        engines = LocalEngines.start(folder);
        madang = new SpringApplicationBuilder(MadangApplication.class, TestSupport.class)
                .profiles("local")
                .properties(engines.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .run(
                        "--MADANG_HOME=" + TemporaryFolder.create("madang-home"),
                        "--server.port=0",
                        "--madang.demo=false",
                        "--madang.guest-pages.kept-for=0s",
                        "--spring.quartz.auto-startup=false",
                        "--spring.quartz.scheduler-name=${random.uuid}");
        People people = madang.getBean(People.class);
        stranger = people.stranger();
        tent = "/listings/"
                + madang.getBean(Gear.class).listing(people.member("호스트").id()).publish();
        member = people.browserOf(people.member("손님"));
    }

    @BeforeEach
    void allIsWell() {
        isWell();
    }

    @AfterAll
    void stop() {
        madang.close();
        engines.close();
    }

    @Test
    void oneThatHangsIsSaidSoonAndAllIsWellAgainWhenItGoesOn() throws Exception {
        ProcessHandle postgres = postgres();
        signal("STOP", all(postgres));
        try {
            // More than there are connections: some wait for an answer, the others for a connection.
            Rush.atOnce(IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        if (i % 2 == 0) {
                            isTold(stranger, tent);
                        } else {
                            isTold(member, "/me/favourites");
                        }
                        return null;
                    })
                    .toList());
            assertThat(stranger.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(stranger.get("/actuator/health").status()).isEqualTo(503);
        } finally {
            signal("CONT", all(postgres));
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::isWell);
    }

    /** Its servers of connections are gone, as after a crash; nobody starts new ones yet. */
    @Test
    void oneThatDiedIsSaidSoonAndThePoolHealsWhenItIsBack() throws IOException {
        ProcessHandle postgres = postgres();
        List<ProcessHandle> servers = postgres.descendants().toList();
        signal("STOP", Stream.of(postgres));
        try {
            signal("KILL", servers.stream());
            isTold(member, "/me/favourites");
            isTold(stranger, tent);
        } finally {
            signal("CONT", Stream.of(postgres));
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::isWell);
    }

    private void isWell() {
        assertThat(stranger.get(tent).status()).isEqualTo(200);
        assertThat(member.get("/me/favourites").status()).isEqualTo(200);
    }

    private static void isTold(Browser browser, String path) {
        long start = System.nanoTime();
        Page page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(SOON);
        assertThat(page.header("Retry-After")).isEqualTo("10");
        assertThat(page.text("main [role=alert]")).contains("그대로예요").doesNotContain("누구로");
        assertThat(page.body()).doesNotContain("Exception", "Hikari");
    }

    private ProcessHandle postgres() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** It and all that it has started. */
    private static Stream<ProcessHandle> all(ProcessHandle postgres) {
        return Stream.concat(Stream.of(postgres), postgres.descendants().toList().stream());
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) {
        processes.forEach(process -> {
            try {
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
