package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two instances on one PostgreSQL and one Redis, behind nginx that keeps nobody at either. */
@ExtendWith(Chromium.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {

    private static final String GUEST = "bora@demo.madang";
    private static final String HOST = "host@demo.madang";
    private static final Pattern LISTING = Pattern.compile("/listings/([0-9a-f-]{36})/edit");
    private static final int MORE_THAN_IS_REPLAYED = 101;
    private static final String REMEMBERS_STREAMS = """
            window.stream = null
            window.EventSource = class extends EventSource {
              constructor(...given) {
                super(...given)
                window.stream = this
              }
            }""";

    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static Redis redis;
    private static Application one;
    private static Application two;
    private static Balancer balancer;

    @BeforeAll
    static void startBoth(Application world) {
        redis = new Redis(world);
        SETTINGS.putAll(world.engines());
        SETTINGS.put("MADANG_REDIS_URL", redis.url());
        SETTINGS.put("MADANG_DEMO", "false");
        SETTINGS.put("MADANG_DRAIN", "5s");
        SETTINGS.put("MADANG_LIMITS_MESSAGE", "100000/1m");
        SETTINGS.put("MADANG_LIVE_HEARTBEAT", "2s");
        one = Application.launch(Application.temporaryHome(), Application.freePort(), SETTINGS);
        two = Application.launch(Application.temporaryHome(), Application.freePort(), SETTINGS);
        balancer = Balancer.before(one.port(), two.port());
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stopThem() {
        var stuck = new AssertionError("Something did not stop");
        for (AutoCloseable running : new AutoCloseable[] {balancer, one, two, redis}) {
            try {
                if (running != null) {
                    running.close();
                }
            } catch (Exception | AssertionError e) {
                stuck.addSuppressed(e);
            }
        }
        if (stuck.getSuppressed().length > 0) {
            throw stuck;
        }
    }

    @Test
    @Order(1)
    void whatIsSaidOnOneIsReadOnTheOtherAndCounted(People people) {
        Page guest = at(people, one.url(), GUEST);
        Page host = at(people, two.url(), HOST);
        String room = askTheHost(guest);
        host.navigate(room);

        say(guest, "둘째 서버에서도 보이나요?");
        assertThat(said(host)).containsText(new String[] {"둘째 서버에서도 보이나요?"});
        say(host, "네, 바로 보여요");
        assertThat(said(guest)).hasText(new String[] {"둘째 서버에서도 보이나요?", "네, 바로 보여요"});
        assertThat(guest.locator("[data-room][data-connected]")).hasCount(1);
        assertThat(host.locator("[data-room][data-connected]")).hasCount(1);
        writesUntilSeen(guest, host.locator("[data-typing-line]"));

        host.navigate("/");
        String bell = host.locator("#bell-count").innerText();
        int unread = unread(host);
        say(guest, "하나 더요");
        assertThat(host.locator("#bell-count")).not().hasText(bell);
        assertThat(host.locator("#chat-unread-top .count")).hasText(String.valueOf(unread + 1));
        say(guest, "그리고 하나 더요");
        assertThat(host.locator("#chat-unread-top .count")).hasText(String.valueOf(unread + 2));
    }

    /** The other page may not listen yet when the first letters are written: that somebody writes is told again while they do. */
    private static void writesUntilSeen(Page writer, Locator line) {
        for (int letters = 0; letters < 20 && line.innerText().isEmpty(); letters++) {
            writer.locator("#message-text").pressSequentially("쓰");
            writer.waitForTimeout(1000);
        }
        assertThat(line).not().isEmpty();
    }

    @Test
    @Order(2)
    void ofSeveralTabsOneHoldsTheStreamAndTheNextTakesOver(People people) {
        Page first = at(people, balancer.url(), GUEST);
        String room = askTheHost(first);
        Page host = at(people, two.url(), HOST);
        host.navigate(room);
        first.navigate("about:blank");
        first.context().addInitScript(REMEMBERS_STREAMS);
        List<Page> tabs = new ArrayList<>(List.of(first));
        first.navigate(room);
        for (int i = 0; i < 7; i++) {
            Page tab = first.context().newPage();
            tab.navigate(room);
            tabs.add(tab);
        }

        say(host, "모든 탭에서 보이나요?");
        tabs.forEach(tab -> assertThat(tab.getByText("모든 탭에서 보이나요?")).isVisible());
        assertThat(openStreams(tabs)).isOne();

        first.close();
        tabs.remove(first);
        say(host, "첫 탭을 닫아도요?");
        tabs.forEach(tab -> assertThat(tab.getByText("첫 탭을 닫아도요?")).isVisible());
        assertThat(openStreams(tabs)).isOne();

        Page asleep = tabs.removeFirst();
        Page awake = tabs.getLast();
        freeze(asleep);
        awake.bringToFront();
        awake.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        say(host, "잠든 탭이 쥐고 있어도요?");
        tabs.forEach(tab -> assertThat(tab.getByText("잠든 탭이 쥐고 있어도요?")).isVisible());
    }

    @Test
    @Order(3)
    void aPageThatComesBackFromHistoryHasWhatItMissedOrOffersToReload(People people) {
        Page guest = at(people, balancer.url(), GUEST);
        String room = askTheHost(guest);
        Page host = at(people, two.url(), HOST);
        host.navigate(room);
        int before = said(guest).count();

        guest.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        say(host, "돌아오면 보여요");
        assertThat(said(host)).hasCount(before + 1);
        guest.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        assertThat(guest.getByText("돌아오면 보여요")).hasCount(1);

        guest.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        Visitor fast = new Visitor(two);
        fast.signIn(HOST, "madang-demo");
        IntStream.range(0, MORE_THAN_IS_REPLAYED).forEach(i -> post(fast, room, "빠른 말 " + i));
        guest.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        guest.locator("[data-live-notice=live-refresh] [data-reload]").click();
        assertThat(guest.getByText("빠른 말 100")).isVisible();
    }

    @Test
    @Order(4)
    void redisMayGoAwayAndForgetEverything(People people) {
        Page guest = at(people, balancer.url(), GUEST);
        String room = askTheHost(guest);
        Page host = at(people, balancer.url(), HOST);
        host.navigate(room);
        say(guest, "레디스가 있을 때");
        assertThat(host.getByText("레디스가 있을 때")).hasCount(1);

        redis.stop();
        say(guest, "레디스가 없을 때");
        assertThat(new Visitor(one).get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(new Visitor(one).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        guest.waitForTimeout(10_000);
        redis.startAgain();

        // Nobody is signed in any more; what was being said waits on the way through the page of signing in.
        Locator signIn = guest.locator("[data-live-notice=live-signed-out] a");
        signIn.click();
        Steps.signIn(guest, GUEST, "madang-demo");
        guest.waitForURL("**/sign-in/resumption/**");
        guest.locator("main form button[type=submit]").click();
        guest.waitForURL("**" + room + "**");
        assertThat(guest.getByText("레디스가 없을 때")).hasCount(1);
        people.signIn(host, HOST);
        host.navigate(room);
        assertThat(host.getByText("레디스가 없을 때")).hasCount(1);

        say(host, "다시 이어져요");
        assertThat(guest.getByText("다시 이어져요")).hasCount(1);
    }

    @Test
    @Order(5)
    void oneMayDieAndTheOtherBeReplacedInMidConversation(People people) throws Exception {
        Page guest = at(people, balancer.url(), GUEST);
        String room = askTheHost(guest);
        Page host = at(people, balancer.url(), HOST);
        host.navigate(room);
        int before = said(guest).count();
        List<String> words = new ArrayList<>();

        exchange(guest, host, "앞서", words);
        one.killHard();
        exchange(guest, host, "하나가 죽은 뒤", words);
        assertThat(saidAfter(guest, before)).isEqualTo(words);
        assertThat(saidAfter(host, before)).isEqualTo(words);

        Visitor visitor = new Visitor(balancer.url());
        visitor.signIn(GUEST, "madang-demo");
        List<String> failed = new ArrayList<>();
        var enough = new AtomicBoolean();
        one = Application.launch(Application.temporaryHome(), one.port(), SETTINGS);
        one.awaitReady();
        Thread asking = Thread.ofVirtual().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                note(failed, () -> visitor.get("/listings").statusCode(), 200);
                String text = "교체하는 동안 " + i;
                if (i % 10 == 0) {
                    note(failed, () -> post(visitor, room, text), 303);
                }
                pause();
            }
        });
        try {
            exchange(guest, host, "다시 둘일 때", words);
            two.close();
            exchange(guest, host, "둘째가 쉬러 간 뒤", words);
        } finally {
            enough.set(true);
            asking.join();
        }

        assertThat(failed)
                .as("requests that failed while an instance was replaced")
                .isEmpty();
        host.navigate(room);
        assertThat(host.locator("#composer")).isVisible();
        guest.reload();
        List<String> all = saidAfter(guest, 0);
        assertThat(all).containsSubsequence(words).doesNotHaveDuplicates();
    }

    private static void exchange(Page guest, Page host, String what, List<String> words) {
        for (int i = 0; i < 3; i++) {
            for (Page speaker : List.of(guest, host)) {
                String text = "%s %d, %s".formatted(what, i, speaker == guest ? "손님" : "호스트");
                say(speaker, text);
                words.add(text);
                assertThat(guest.getByText(text)).hasCount(1);
                assertThat(host.getByText(text)).hasCount(1);
            }
        }
    }

    private static Page at(People people, String base, String email) {
        Page page = people.open(people.options(1280, 900).setBaseURL(base));
        people.signIn(page, email);
        return page;
    }

    /** @return path of the room of the guest and the host of a listing */
    private static String askTheHost(Page guest) {
        Visitor host = new Visitor(two);
        host.signIn(HOST, "madang-demo");
        var listing = LISTING.matcher(host.get("/hosting").body());
        assertThat(listing.find()).isTrue();
        guest.navigate("/listings/" + listing.group(1));
        guest.locator("form[action$='/chat'] button").first().click();
        guest.waitForURL(Pattern.compile(".*/chat/[0-9a-f-]{36}.*"));
        return guest.url().replaceAll(".*(/chat/[0-9a-f-]{36}).*", "$1");
    }

    private static void say(Page page, String text) {
        page.locator("#message-text").fill(text);
        page.locator("#message-text").press("Enter");
        assertThat(page.locator("#message-text")).hasValue("");
    }

    private static int post(Visitor visitor, String room, String text) {
        return visitor.post(
                        room,
                        room + "/messages",
                        Map.of(
                                "text",
                                text,
                                "clientId",
                                java.util.UUID.randomUUID().toString()))
                .statusCode();
    }

    private static void note(List<String> failed, IntSupplier request, int wanted) {
        try {
            int status = request.getAsInt();
            if (status != wanted) {
                failed.add(wanted + " was wanted, and came " + status);
            }
        } catch (RuntimeException e) {
            failed.add(e.toString());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the demo's people have said to the host, too. */
    private static int unread(Page page) {
        Locator count = page.locator("#chat-unread-top .count");
        return count.count() == 0 ? 0 : Integer.parseInt(count.innerText());
    }

    private static Locator said(Page page) {
        return page.locator(".bubble-text:not(.bubble-unsent *)");
    }

    private static List<String> saidAfter(Page page, int before) {
        List<String> all = said(page).allInnerTexts();
        return all.subList(before, all.size());
    }

    private static long openStreams(List<Page> tabs) {
        return tabs.stream()
                .filter(tab -> (Boolean) tab.evaluate("stream !== null && stream.readyState !== EventSource.CLOSED"))
                .count();
    }

    /** As a phone does with a tab that is not looked at. */
    private static void freeze(Page page) {
        var frozen = new JsonObject();
        frozen.addProperty("state", "frozen");
        page.context().newCDPSession(page).send("Page.setWebLifecycleState", frozen);
    }
}
