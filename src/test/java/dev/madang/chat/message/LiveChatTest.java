package dev.madang.chat.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.chat.room.RoomDesk;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people on two instances talk as if in one room. */
@MadangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveChatTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    RoomDesk rooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    SecondInstance second;
    final List<EventStream> open = new ArrayList<>();

    CurrentMember host;
    CurrentMember guest;
    Browser hosts;
    Browser guests;
    UUID room;

    @BeforeAll
    void startAnother() {
        second = SecondInstance.beside(environment);
    }

    @AfterAll
    void stopIt() {
        second.close();
    }

    @BeforeEach
    void twoWhoTalk() {
        host = people.member("호스트");
        guest = people.member("손님");
        hosts = Rush.elsewhere(people.browserOf(host), second);
        guests = people.browserOf(guest);
        room = rooms.askHost(guest.id(), gear.listing(host.id()).publish());
    }

    @AfterEach
    void closeWhatIsOpen() {
        open.forEach(EventStream::close);
        open.clear();
    }

    @Test
    void aBubbleComesToBothAndTheCountToWhoHasNotReadIt() {
        EventStream theirs = open(hosts, "topics=room:" + room + ",chat");
        EventStream mine = open(guests, "topics=room:" + room + ",chat");
        say(guests, "거기 계세요?");
        await().atMost(ofSeconds(5))
                .until(() -> !theirs.named("message").isEmpty()
                        && !theirs.named("unread").isEmpty()
                        && !mine.named("message").isEmpty());
        var bubble = Jsoup.parse(theirs.dataOf("message").getFirst());
        assertThat(bubble.select("li[id^=message-]").text()).contains("손님", "거기 계세요?");
        assertThat(bubble.select("button, .bubble-mine")).isEmpty();
        assertThat(Jsoup.parse(mine.dataOf("message").getFirst()).select(".bubble-mine button"))
                .hasSize(1);
        assertThat(theirs.dataOf("unread").getLast()).contains("읽지 않은 메시지 1개");
        hosts.get("/chat/" + room);
        await().atMost(ofSeconds(5))
                .until(() -> !theirs.dataOf("unread").getLast().contains("읽지 않은"));
    }

    @Test
    void whoWasAwayGetsEveryMessageOnceAndInOrder() {
        EventStream first = open(hosts, "topics=room:" + room);
        say(guests, "하나");
        await().atMost(ofSeconds(5)).until(() -> first.named("message").size() == 1);
        first.close();
        IntStream.range(0, 10).forEach(i -> say(guests, "말 " + i));
        EventStream again = EventStream.reopen(hosts, "topics=room:" + room, first.lastId());
        open.add(again);
        say(guests, "끝");
        await().atMost(ofSeconds(5)).until(() -> again.named("message").size() >= 11);
        assertThat(again.dataOf("message").stream()
                        .map(data ->
                                Jsoup.parse(data).selectFirst(".bubble-text").text()))
                .containsExactly("말 0", "말 1", "말 2", "말 3", "말 4", "말 5", "말 6", "말 7", "말 8", "말 9", "끝");
    }

    @Test
    void whatIsTakenBackIsTakenFromOpenPages() {
        say(guests, "잘못 보냈어요");
        String id = hosts.get("/chat/" + room).html().selectFirst(".bubble").attr("data-message");
        EventStream theirs = open(hosts, "topics=room:" + room);
        guests.post("/chat/" + room + "/messages/" + id + "/removal");
        await().atMost(ofSeconds(5))
                .until(() -> theirs.dataOf("message").stream()
                        .anyMatch(data -> data.contains("message-" + id) && data.contains("지운 메시지")));
    }

    @Test
    void nobodyHearsARoomInWhichTheyAreNot() {
        Browser stranger = people.browserOf(people.member("남"));
        EventStream refused = EventStream.open(stranger, "topics=room:" + room);
        open.add(refused);
        assertThat(refused.status()).isEqualTo(403);
        EventStream others = EventStream.open(stranger, "topics=chat:" + host.id());
        open.add(others);
        assertThat(others.status()).isEqualTo(403);
        EventStream forged = EventStream.open(stranger, "topics=room:nowhere");
        open.add(forged);
        assertThat(forged.status()).isEqualTo(403);
        EventStream unknown = EventStream.open(people.stranger(), "topics=room:" + room);
        open.add(unknown);
        assertThat(unknown.status()).isEqualTo(401);
    }

    /** For longer, {@code -Dmadang.soak=500}: messages of each of the two, as many in a minute as one may send. */
    @Test
    void whoeverIsCutOffAgainAndAgainHasInTheEndWhatWasSaidInOrder() throws Exception {
        int each = Integer.getInteger("madang.soak", 20);
        var talking = new CountDownLatch(2);
        List<Browser> readers = List.of(hosts, guests, Rush.elsewhere(guests, second), people.browserOf(host));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var speakers = Stream.of(hosts, guests)
                    .map(speaker -> threads.submit(() -> talk(speaker, each, talking)))
                    .toList();
            var reading = readers.stream()
                    .map(reader -> threads.submit(() -> heardBy(reader, talking)))
                    .toList();
            for (var one : speakers) {
                one.get(each * 2L + 60, TimeUnit.SECONDS);
            }
            List<Long> said = jdbc.sql("SELECT id FROM chat_message WHERE room_id = ? ORDER BY id")
                    .param(room)
                    .query(Long.class)
                    .list();
            assertThat(said).hasSize(2 * each);
            for (var one : reading) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(said);
            }
        }
    }

    private boolean talk(Browser speaker, int times, CountDownLatch talking) throws InterruptedException {
        try {
            for (int i = 0; i < times; i++) {
                say(speaker, "말 " + i);
                Thread.sleep(times > 50 ? 1_200 : ThreadLocalRandom.current().nextInt(40, 120));
            }
            return true;
        } finally {
            talking.countDown();
        }
    }

    /** Cut off at random moments, it comes back with the last id it saw, as a browser does; ids of the messages it was shown. */
    private List<Long> heardBy(Browser reader, CountDownLatch talking) throws InterruptedException {
        List<Long> heard = new ArrayList<>();
        String last = "room:" + room + "~0";
        for (boolean over = false; !over; ) {
            over = talking.getCount() == 0;
            try (EventStream stream = EventStream.reopen(reader, "topics=room:" + room, last)) {
                if (over) {
                    long expected = jdbc.sql("SELECT max(id) FROM chat_message WHERE room_id = ?")
                            .param(room)
                            .query(Long.class)
                            .single();
                    await().atMost(ofSeconds(20))
                            .until(() -> Stream.concat(heard.stream(), ids(stream).stream())
                                    .anyMatch(id -> id == expected));
                } else {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(400));
                }
                List<EventStream.Event> seen = stream.events();
                seen.stream().filter(event -> event.name().equals("message")).forEach(event -> heard.add(id(event)));
                last = seen.isEmpty() ? last : seen.getLast().id();
            }
        }
        return heard;
    }

    private static List<Long> ids(EventStream stream) {
        return stream.named("message").stream().map(LiveChatTest::id).toList();
    }

    private static long id(EventStream.Event message) {
        return Long.parseLong(Jsoup.parse(message.data()).selectFirst(".bubble").attr("data-message"));
    }

    private EventStream open(Browser browser, String query) {
        EventStream stream = EventStream.open(browser, query).ready();
        open.add(stream);
        return stream;
    }

    private void say(Browser who, String text) {
        assertThat(who.post(
                                "/chat/" + room + "/messages",
                                "text",
                                text,
                                "clientId",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(303);
    }
}
