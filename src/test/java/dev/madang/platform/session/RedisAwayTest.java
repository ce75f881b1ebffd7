package dev.madang.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.MadangApplication;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.drop.DropDesk;
import dev.madang.shop.drop.DropDetails;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.TemporaryFolder;
import dev.madang.test.TestEngines;
import dev.madang.test.TestSupport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import redis.embedded.RedisServer;

/** A Redis of its own that goes away and comes back with what it knew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisAwayTest {

    private static final int UNITS = 50;

    int port;
    Path folder;
    RedisServer redis;
    ConfigurableApplicationContext madang;
    People people;

    @BeforeAll
    void start() throws IOException {
        port = TestSocketUtils.findAvailableTcpPort();
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

    @AfterAll
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

    /** Who is told to try again does, with the same form; who is not known any more signs in and sends it once more. */
    @Test
    void inTheMidstOfADropItStopsComesBackAndForgetsAllAndExactlyAsManyAreSoldAsThereAre() throws Exception {
        UUID drop = drop();
        var had = new AtomicInteger();
        var told = new AtomicInteger();
        var forgotten = new AtomicInteger();
        var buyers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 2 * UNITS; i++) {
            CurrentMember buyer = people.member("손님 " + i);
            Browser known = people.browserOf(buyer);
            String key = Idempotency.newKey();
            buyers.add(() -> {
                Page answer = order(known, drop, key, told);
                if (isUnknown(answer)) {
                    forgotten.incrementAndGet();
                    answer = order(people.browserOf(buyer), drop, key, told);
                }
                if (answer.status() == 409) {
                    assertThat(answer.text("main [role=alert]")).isNotBlank();
                    return false;
                }
                assertThat(answer.location()).startsWith("/payments/");
                switch (had.incrementAndGet()) {
                    case 10 -> {
                        redis.stop();
                        await().atMost(Duration.ofSeconds(30)).until(() -> told.get() > 0);
                        startRedis();
                    }
                    case 30 -> forgetAll();
                    default -> {}
                }
                return true;
            });
        }
        try (var tills = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answered : tills.invokeAll(buyers)) {
                answered.get();
            }
        }
        assertThat(told).hasPositiveValue();
        assertThat(forgotten).hasPositiveValue();
        assertThat(had).hasValue(UNITS);
        assertThat(count("shop_order WHERE status = 'HELD'")).isEqualTo(UNITS);
        assertThat(count("stock WHERE remaining = 0")).isEqualTo(1);
        madang.getBean(Invariants.class).stocksAddUp();
    }

    private UUID drop() {
        UUID id = Ids.next();
        Instant now = madang.getBean(Clock.class).instant();
        madang.getBean(DropDesk.class)
                .save(
                        id,
                        people.member("상인").id(),
                        0,
                        new DropDetails(
                                "첫 공연 포토카드",
                                "",
                                1,
                                now.minusSeconds(60),
                                now.plus(Duration.ofHours(2)),
                                List.of(new DropDetails.VariantDetails("", Won.of(12_000), UNITS)),
                                List.of(),
                                List.of()));
        return id;
    }

    /** Again and again while they are told that it does not work now. */
    private Page order(Browser buyer, UUID drop, String key, AtomicInteger told) {
        UUID variant = madang.getBean(JdbcClient.class)
                .sql("SELECT id FROM drop_variant WHERE drop_id = ?")
                .param(drop)
                .query(UUID.class)
                .single();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Page page = buyer.post(
                                    "/drops/" + drop + "/orders",
                                    "variant",
                                    variant.toString(),
                                    "quantity",
                                    "1",
                                    "idempotencyKey",
                                    key);
                            if (page.status() == 503) {
                                isTold(page);
                                told.incrementAndGet();
                            }
                            return page;
                        },
                        page -> page.status() != 503);
    }

    /** As whose session has ended. */
    private static boolean isUnknown(Page page) {
        return page.location() != null && page.location().startsWith("/sign-in");
    }

    private void forgetAll() {
        madang.getBean(StringRedisTemplate.class).execute((RedisCallback<Boolean>) connection -> {
            connection.serverCommands().flushAll();
            return true;
        });
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
