package dev.madang.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.MadangApplication;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.TemporaryFolder;
import dev.madang.test.TestEngines;
import dev.madang.test.TestSupport;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisServer;

/** A Redis of its own that goes away and comes back with what it knew. */
class RedisAwayTest {

    int port;
    Path folder;
    RedisServer redis;
    ConfigurableApplicationContext madang;
    People people;

    @BeforeEach
    void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        folder = TemporaryFolder.create("madang-redis");
        startRedis();
        var settings = new HashMap<>(TestEngines.settings());
        settings.put("MADANG_REDIS_URL", "redis://127.0.0.1:" + port);
        madang = new SpringApplicationBuilder(MadangApplication.class, TestSupport.class)
                .profiles("local")
                .properties(settings)
                .run(
                        "--server.port=0",
                        "--madang.demo=false",
                        "--spring.quartz.auto-startup=false",
                        "--spring.quartz.scheduler-name=${random.uuid}");
        people = madang.getBean(People.class);
    }

    @AfterEach
    void stop() throws IOException {
        madang.close();
        redis.stop();
    }

    @Test
    void guestsGoOnMembersAreToldAndAllIsWellAgainWhenItIsBack() throws IOException {
        Gear gear = madang.getBean(Gear.class);
        UUID tent = gear.listing(people.member("호스트").id()).publish();
        CurrentMember guest = people.member("손님");
        Browser member = people.browserOf(guest);
        Browser stranger = people.stranger();
        assertThat(member.get("/me").status()).isEqualTo(200);

        redis.stop();
        for (String page : new String[] {"/", "/listings", "/listings/" + tent, "/sign-in", "/sign-up"}) {
            assertThat(stranger.get(page).status()).as(page).isEqualTo(200);
        }
        isTold(member.get("/me"));
        isTold(member.get("/"));
        isTold(ask(member, tent));
        assertThat(count("reservation")).isZero();

        Page signIn = stranger.signIn(guest.email(), People.PASSWORD);
        assertThat(signIn.status()).isEqualTo(503);
        assertThat(signIn.html().selectFirst("main input[name=email]").val()).isEqualTo(guest.email());
        int members = count("member");
        Page signUp =
                stranger.post("/sign-up", "email", "new@away.test", "password", "a-tent-by-the-han", "nickname", "새사람");
        assertThat(signUp.status()).isEqualTo(503);
        assertThat(signUp.html().selectFirst("main input[name=nickname]").val()).isEqualTo("새사람");
        assertThat(count("member")).isEqualTo(members);

        Page health = stranger.get("/actuator/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body()).contains("\"status\":\"DOWN\"").doesNotContain("redis");
        assertThat(madang.getBean(HealthEndpoint.class).healthForPath("redis").getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(madang.getBean(HealthEndpoint.class).healthForPath("db").getStatus())
                .isEqualTo(Status.UP);
        assertThat(stranger.get("/actuator/health/liveness").status()).isEqualTo(200);

        startRedis();
        await().atMost(Duration.ofSeconds(60)).until(() -> member.get("/me").status() == 200);
        assertThat(ask(member, tent).status()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stranger.get("/actuator/health").status() == 200);
        assertThat(stranger.signIn(guest.email(), People.PASSWORD).status()).isEqualTo(303);
    }

    private static Page ask(Browser member, UUID listing) {
        LocalDate from = LocalDate.now().plusDays(30);
        return member.post(
                "/listings/" + listing + "/reservations",
                "from",
                from.toString(),
                "to",
                from.plusDays(3).toString(),
                "units",
                "1",
                "handOver",
                "IN_PERSON",
                "giveBack",
                "IN_PERSON",
                "idempotencyKey",
                Idempotency.newKey());
    }

    private static void isTold(Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("10");
        assertThat(page.text("main h1")).isEqualTo("잠시 연결이 고르지 않아요");
        assertThat(page.text("main [role=alert]")).contains("그대로예요");
        assertThat(page.body()).doesNotContain("Exception", "lettuce");
    }

    private int count(String table) {
        return madang.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private void startRedis() throws IOException {
        redis = RedisServer.newRedisServer()
                .port(port)
                .setting("appendonly yes")
                .setting("dir " + folder)
                .build();
        redis.start();
    }
}
