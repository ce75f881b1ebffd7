package dev.madang.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.madang.platform.push.PushTarget;
import dev.madang.platform.push.WebPush;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.text.Sentences;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What happens is pushed to the browsers that want it, so that only they can read it, and by a push service that may fail. */
@MadangTest
class PushTest {

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    PushSubscriptions subscriptions;

    @Autowired
    WebPush push;

    @Autowired
    Sentences sentences;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    final PushService service = new PushService();
    CurrentMember member;
    Browser browser;

    @BeforeEach
    void aMember() {
        member = people.member("받는이");
        browser = people.browserOf(member);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatHappensReachesTheBrowserAndNobodyElseCanReadIt() {
        subscribe("here");
        tell();
        await().atMost(ofSeconds(10)).until(() -> service.taken().size() == 1);
        var message = service.taken().getFirst();
        assertThat(message.path()).isEqualTo("/here");
        assertThat(message.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(message.header("TTL")).isNotEmpty();
        assertThat(message.header("Authorization")).startsWith("vapid t=").contains(", k=BP4z9KsN6n");
        assertThat(new String(message.body(), UTF_8)).doesNotContain("텐트");
        assertThat(service.read(message)).contains("\"title\":\"마당\"", "텐트", "\"href\":\"/reservations/1\"");
    }

    @Test
    void theBrowserThatIsGoneIsForgottenAndTheOneWhoseServiceFailsIsNot() {
        subscribe("gone");
        subscribe("broken");
        service.answer("gone", 410);
        service.answer("broken", 500);
        tell();
        await().atMost(ofSeconds(10)).until(() -> subscriptions.of(member.id()).size() == 1);
        assertThat(subscriptions.of(member.id()).getFirst().endpoint()).endsWith("/broken");
    }

    @Test
    void aServiceThatTalksForEverIsNotListenedToAndOneThatNobodyKnowsIsAway() {
        service.talkForEver("here");
        assertTimeoutPreemptively(
                ofSeconds(5),
                () -> assertThat(push.send(target(service.endpoint("here")), "텐트"))
                        .isEqualTo(WebPush.Outcome.TAKEN));
        assertThat(push.send(target("https://push.invalid/1"), "텐트")).isEqualTo(WebPush.Outcome.FAILED);
        assertThat(push.send(target("https://localhost.madang.invalid:8080/1"), "텐트"))
                .isEqualTo(WebPush.Outcome.GONE);
    }

    @Test
    void itIsSilentInQuietHours() {
        browser.post(
                "/notifications/settings", "push", "QUESTION", "quiet", "true", "begins", "22:00", "ends", "08:00");
        tell("QUESTION", "텐트");
        UUID told = jdbc.sql("SELECT id FROM notification WHERE member_id = ?")
                .param(member.id())
                .query(UUID.class)
                .single();
        subscribe("here");
        var pushes = new Pushes(subscriptions, push, sentences, json, clock);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        clock.moveTo(tomorrow, LocalTime.of(23, 0));
        pushes.on(new PushWanted(told));
        assertThat(service.taken()).isEmpty();
        clock.moveTo(tomorrow, LocalTime.of(12, 0));
        pushes.on(new PushWanted(told));
        assertThat(service.taken()).hasSize(1);
    }

    @Test
    void whatIsSwitchedOffIsNotPushed() {
        subscribe("here");
        browser.post("/notifications/settings", "page", "RESERVATION", "push", "QUESTION");
        tell("RESERVATION", "코펠");
        tell("QUESTION", "텐트");
        await().atMost(ofSeconds(10)).until(() -> !service.taken().isEmpty());
        assertThat(service.read(service.taken().getFirst())).contains("텐트");
        await().during(ofMillis(300)).until(() -> service.taken().size() == 1);
        assertThat(browser.get("/notifications/settings").html().select("input[name=push][checked]"))
                .hasSize(1);
    }

    @Test
    void aBrowserSubscribesByItsPageAndEndsItOrIsSignedOut() {
        subscribeByPage("https://push.example.com/1");
        subscribeByPage("https://push.example.com/2");
        assertThat(subscriptions.of(member.id())).hasSize(2);
        people.browserOf(people.member("남"))
                .post("/notifications/push/removal", "endpoint", "https://push.example.com/1");
        assertThat(subscriptions.of(member.id())).hasSize(2);
        browser.post("/notifications/push/removal", "endpoint", "https://push.example.com/1");
        assertThat(subscriptions.of(member.id())).hasSize(1);
        browser.post("/sign-out");
        await().atMost(ofSeconds(10)).until(() -> subscriptions.of(member.id()).isEmpty());
    }

    @Test
    void theSettingsSayWhetherThisBrowserIsToldInThisSession() {
        subscribeByPage("https://push.example.com/1");
        String here = "[data-push-here]";
        assertThat(browser.get("/notifications/settings").html().select(here)).hasSize(1);
        assertThat(people.browserOf(member)
                        .get("/notifications/settings")
                        .html()
                        .select(here))
                .isEmpty();
        browser.post("/notifications/push/removal", "endpoint", "https://push.example.com/1");
        assertThat(browser.get("/notifications/settings").html().select(here)).isEmpty();
    }

    @Test
    void whatIsNoBrowserIsRefused() {
        for (String endpoint : List.of("http://push.example.com/1", "https://10.0.0.1/1", "https://localhost/1", "x")) {
            assertThat(post(endpoint, service.key()).status()).as(endpoint).isEqualTo(422);
        }
        assertThat(post("https://push.example.com/1", "AAAA").status()).isEqualTo(422);
        assertThat(post("https://push.example.com/1", "!").status()).isEqualTo(422);
        assertThat(subscriptions.of(member.id())).isEmpty();
    }

    @Test
    void theOldestOfManyMakeRoom() {
        for (int i = 0; i < PushSubscriptions.MOST + 2; i++) {
            clock.advance(ofSeconds(1));
            subscribe("b" + i);
        }
        assertThat(subscriptions.of(member.id()))
                .hasSize(PushSubscriptions.MOST)
                .noneMatch(one -> one.endpoint().endsWith("/b1"));
    }

    private void subscribe(String name) {
        subscriptions.add(member.id(), target(service.endpoint(name)), Locale.KOREAN, "a session");
    }

    private PushTarget target(String endpoint) {
        return new PushTarget(endpoint, Base64.getUrlDecoder().decode(service.key()), service.secret());
    }

    private void subscribeByPage(String endpoint) {
        assertThat(post(endpoint, service.key()).status()).isEqualTo(204);
    }

    private dev.madang.test.Page post(String endpoint, String key) {
        return browser.post(
                "/notifications/push",
                "endpoint",
                endpoint,
                "key",
                key,
                "secret",
                Base64.getUrlEncoder().encodeToString(service.secret()));
    }

    private void tell() {
        tell("RESERVATION", "텐트");
    }

    private void tell(String kind, String word) {
        transaction.executeWithoutResult(status -> notifications.tell(new News(
                member.id(),
                UUID.randomUUID().toString(),
                kind,
                "news.QUESTION-ASKED",
                List.of(word),
                "/reservations/1",
                false)));
    }
}
