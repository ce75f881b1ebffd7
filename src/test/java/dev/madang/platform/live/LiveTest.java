package dev.madang.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
@Import(DiaryTopics.class)
@TestPropertySource(
        properties = {"madang.live.heartbeat=300ms", "madang.limits.address-streams=60", "madang.limits.streams=90"})
@TestInstance(Lifecycle.PER_CLASS)
class LiveTest {

    @Autowired
    Environment environment;

    @Autowired
    Live live;

    @Autowired
    LiveStreams streams;

    @Autowired
    People people;

    @Autowired
    MemberSessions sessions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    DataSource source;

    @LocalServerPort
    int port;

    SecondInstance second;
    final List<EventStream> open = new ArrayList<>();

    @BeforeAll
    void startTheSecond() {
        second = SecondInstance.beside(environment, DiaryTopics.class);
    }

    @AfterEach
    void closeWhatIsOpen() {
        open.forEach(EventStream::close);
        open.clear();
        soon(() -> streams.size() == 0);
    }

    @AfterAll
    void stopTheSecond() {
        second.close();
    }

    @Test
    void whatIsToldOnOneInstanceIsHeardOnBothAtOnce() {
        String topic = topic();
        EventStream here = open(guest(), "topics=" + topic);
        EventStream there = open(elsewhere(), "topics=" + topic);
        tell(topic, "안녕하세요");
        soon(() -> here.named("note").size() == 1 && there.named("note").size() == 1);
        assertThat(there.dataOf("note").getFirst())
                .contains("안녕하세요", "href=\"/notes/%EC%95%88%EB%85%95%ED%95%98%EC%84%B8%EC%9A%94\"", "로그아웃");
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        String topic = topic();
        EventStream here = open(guest(), "topics=" + topic);
        transaction.executeWithoutResult(status -> {
            live.tell(LiveEvent.fleeting(topic, "note", "nothing", null));
            status.setRollbackOnly();
        });
        tell(topic, "after");
        soon(() -> !here.named("note").isEmpty());
        assertThat(here.dataOf("note")).singleElement().asString().contains("after");
    }

    @Test
    void everyoneReadsTheirLanguageAndTheirView() {
        String topic = topic();
        CurrentMember writer = people.member("글쓴이");
        EventStream mine = open(people.browserOf(writer), "topics=" + topic);
        List<EventStream> korean = IntStream.range(0, 5)
                .mapToObj(i -> open(guest(), "topics=" + topic))
                .toList();
        EventStream english = open(guest().with("Accept-Language", "en"), "topics=" + topic);
        int before = DiaryTopics.renderings.get();
        live.tell(DiaryTopics.save(topic, "hi", writer.id()));
        soon(() -> !mine.named("note").isEmpty()
                && !english.named("note").isEmpty()
                && korean.stream().noneMatch(one -> one.named("note").isEmpty()));
        assertThat(mine.dataOf("note").getFirst()).contains("class=\"mine\"");
        assertThat(korean.getFirst().dataOf("note").getFirst())
                .doesNotContain("mine")
                .contains("로그아웃");
        assertThat(english.dataOf("note").getFirst()).contains("lang=\"en\"", "Sign out");
        assertThat(DiaryTopics.renderings.get() - before).isEqualTo(3);
    }

    @Test
    void whoComesBackGetsWhatTheyMissedOnceAndInOrder() {
        String topic = topic();
        EventStream first = open(guest(), "topics=" + topic);
        tell(topic, "1");
        soon(() -> first.named("note").size() == 1);
        first.close();
        tell(topic, "2");
        tell(topic, "3");
        EventStream again = reopen(elsewhere(), "topics=" + topic, first.lastId());
        tell(topic, "4");
        soon(() -> again.named("note").size() == 3);
        assertThat(texts(again)).containsExactly("2", "3", "4");
    }

    @Test
    void aPageThatOpensANewStreamSaysWhereItStands() {
        String topic = topic();
        long shown = DiaryTopics.save(topic, "shown", null).id();
        DiaryTopics.save(topic, "missed", null);
        EventStream stream = open(guest(), "topics=" + topic + "&lastEventId=" + topic + "~" + shown);
        soon(() -> !stream.named("note").isEmpty());
        assertThat(texts(stream)).containsExactly("missed");
    }

    @Test
    void theHeaderOfABrowserThatCameBackIsNewerThanItsAddress() {
        String topic = topic();
        long first = DiaryTopics.save(topic, "first", null).id();
        long later = DiaryTopics.save(topic, "later", null).id();
        EventStream stream =
                reopen(guest(), "topics=" + topic + "&lastEventId=" + topic + "~" + first, topic + "~" + later);
        tell(topic, "new");
        soon(() -> !stream.named("note").isEmpty());
        assertThat(texts(stream)).containsExactly("new");
    }

    @Test
    void topicsHavePositionsOfTheirOwn() {
        String one = topic();
        String other = topic();
        long late = DiaryTopics.save(other, "told late", null).id();
        EventStream stream = open(guest(), "topics=" + one + "," + other + "&lastEventId=" + other + "~" + (late - 1));
        tell(one, "numbered later");
        soon(() -> stream.named("note").size() == 2);
        EventStream again =
                reopen(guest(), "topics=" + one + "," + other, one + "~" + (late + 1) + " " + other + "~" + (late - 1));
        soon(() -> !again.named("note").isEmpty());
        assertThat(texts(again)).containsExactly("told late");
    }

    @Test
    void whatArrivesOutOfOrderIsShownInOrder() {
        String topic = topic();
        long before = DiaryTopics.save(topic, "before", null).id();
        EventStream stream = open(guest(), "topics=" + topic + "&lastEventId=" + topic + "~" + before);
        LiveEvent first = DiaryTopics.save(topic, "1", null);
        LiveEvent next = DiaryTopics.save(topic, "2", null);
        live.tell(next);
        live.tell(first);
        live.tell(next);
        tell(topic, "3");
        soon(() -> stream.named("note").size() >= 3);
        assertThat(texts(stream)).containsExactly("1", "2", "3");
    }

    @Test
    void whoMissedTooMuchIsAskedToLoadThePageAnew() {
        String topic = topic();
        IntStream.range(0, TopicFeed.MOST_REPLAYED + 1).forEach(i -> DiaryTopics.save(topic, "note " + i, null));
        EventStream stream = open(guest(), "topics=" + topic + "&lastEventId=" + topic + "~1");
        soon(() -> !stream.named("refresh").isEmpty());
        assertThat(stream.dataOf("refresh")).containsExactly(topic);
        assertThat(stream.named("note")).isEmpty();
        tell(topic, "new");
        soon(() -> stream.named("note").size() == 1);
    }

    @Test
    void howThingsStandIsSaidToWhoWasAway() {
        String topic = "board:weather-" + UUID.randomUUID();
        DiaryTopics.weather = "비";
        assertThat(open(guest(), "topics=" + topic).named("weather")).isEmpty();
        EventStream back = reopen(guest(), "topics=" + topic, topic + "~0");
        soon(() -> !back.named("weather").isEmpty());
        assertThat(back.dataOf("weather").getFirst()).contains("비");
    }

    /** A page shows what is numbered once, and the last number is not what stands differently. */
    @Test
    void whatHasNoNumberDoesNotBearTheLastOne() {
        String topic = "board:weather-" + UUID.randomUUID();
        long said = DiaryTopics.save(topic, "said", null).id();
        EventStream stream = open(guest(), "topics=" + topic + "&lastEventId=" + topic + "~" + said);
        live.tell(LiveEvent.state(topic, "weather"));
        soon(() -> !stream.named("weather").isEmpty());
        assertThat(stream.lastId()).isEqualTo(topic + "~0 " + topic + "~" + said);
        stream.close();
        tell(topic, "missed");
        EventStream again = reopen(elsewhere(), "topics=" + topic, stream.lastId());
        soon(() -> !again.named("note").isEmpty());
        assertThat(texts(again)).containsExactly("missed");
        String noted = again.named("note").getFirst().id();
        assertThat(noted).startsWith(topic + "~").doesNotContain(" ", "~0");
    }

    @Test
    void whatHappenedWhileThePageWasReadIsSaid() {
        String topic = "board:weather-" + UUID.randomUUID();
        live.tell(LiveEvent.state(topic, "weather"));
        EventStream late = open(elsewhere(), "topics=" + topic);
        soon(() -> !late.named("weather").isEmpty());
    }

    @Test
    void nothingIsLostWhileRedisBreaks() {
        String topic = topic();
        long before = DiaryTopics.save(topic, "before", null).id();
        EventStream there = open(elsewhere(), "topics=" + topic + "&lastEventId=" + topic + "~" + before);
        DiaryTopics.save(topic, "told to nobody", null);
        breakTheConnectionsToRedis();
        soon(() -> there.named("note").size() == 1);
        assertThat(texts(there)).containsExactly("told to nobody");
    }

    @Test
    void foreignTopicsAreLeftOutAndTheRestIsUndisturbed() {
        CurrentMember me = people.member("나");
        CurrentMember other = people.member("남");
        String topic = topic();
        EventStream stream =
                open(people.browserOf(me), "topics=diary,diary:" + other.id() + ",nothing:1,%3Cscript%3E," + topic);
        assertThat(stream.dataOf("refused")).containsExactly("diary:" + other.id(), "nothing:1", "?script?");
        tell("diary:" + other.id(), "secret");
        tell("diary:" + me.id(), "own");
        soon(() -> !stream.named("note").isEmpty());
        assertThat(texts(stream)).containsExactly("own");
    }

    @Test
    void aPositionInAForeignTopicGivesNothingAway() {
        CurrentMember other = people.member("남");
        DiaryTopics.save("diary:" + other.id(), "secret", null);
        EventStream stream = open(guest(), "topics=" + topic() + "&lastEventId=diary:" + other.id() + "~0");
        assertThat(stream.events()).allSatisfy(event -> assertThat(event.id()).doesNotContain("diary"));
    }

    @Test
    void whereNothingIsLeftStrangersSignInAndMembersAreRefused() {
        UUID other = people.member("남").id();
        assertThat(guest().get("/live?topics=diary:" + other).status()).isEqualTo(401);
        assertThat(guest().get("/live?topics=diary").status()).isEqualTo(401);
        assertThat(people.browserOf(people.member("나"))
                        .get("/live?topics=diary:" + other)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tooManyTopicsAreRefused() {
        assertThat(guest().get("/live").status()).isEqualTo(400);
        assertThat(guest().get("/live?topics=" + topics(LiveController.MOST_TOPICS + 1))
                        .status())
                .isEqualTo(400);
        assertThat(guest().get("/live?topics=" + topics(10_000)).status()).isEqualTo(400);
        assertThat(streams.size()).isZero();
    }

    @Test
    void anOpenStreamHoldsNoConnectionToTheDatabase() throws SQLException {
        CurrentMember me = people.member("나");
        var pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        String topic = topic();
        IntStream.range(0, 30).forEach(i -> open(people.browserOf(me), "topics=diary," + topic));
        tell(topic, "something");
        soon(() -> open.stream().noneMatch(stream -> stream.named("note").isEmpty()));
        await().during(Duration.ofMillis(300)).until(() -> pool.getActiveConnections() == 0);
        assertThat(streams.size()).isEqualTo(30);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("http-nio")
                        && thread.getName().contains("exec"))
                .hasSizeLessThan(30);
    }

    @Test
    void otherPagesOfTheSameSessionDoNotWaitForItsStream() {
        Browser me = people.browserOf(people.member("나"));
        open(me, "topics=diary");
        assertThat(me.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aCommentNowAndThenKeepsItOpen() {
        EventStream stream = open(guest(), "topics=" + topic());
        soon(() -> stream.comments().size() >= 2);
        assertThat(stream.hasEnded()).isFalse();
    }

    @Test
    void signingOutEndsItOnEveryInstance() {
        CurrentMember me = people.member("나");
        Browser here = people.browserOf(me);
        EventStream there = open(Rush.elsewhere(here, second), "topics=diary");
        EventStream others = open(people.browserOf(people.member("남")), "topics=diary");
        here.post("/sign-out");
        soon(there::hasEnded);
        assertThat(there.named("signed-out")).hasSize(1);
        assertThat(others.hasEnded()).isFalse();
    }

    @Test
    void signingOutFromAfarEndsIt() {
        CurrentMember me = people.member("나");
        EventStream stream = open(people.browserOf(me), "topics=diary");
        sessions.endOthers(me.id(), null);
        soon(stream::hasEnded);
    }

    @Test
    void whoMayNoLongerWatchComesBackWithoutTheTopic() {
        CurrentMember me = people.member("나");
        EventStream stream = open(Rush.elsewhere(people.browserOf(me), second), "topics=diary");
        EventStream others = open(people.browserOf(people.member("남")), "topics=diary");
        live.revoke("diary:" + me.id(), me.id());
        soon(stream::hasEnded);
        assertThat(others.hasEnded()).isFalse();
    }

    @Test
    void whoReadsTooSlowlyIsDropped() {
        String topic = topic();
        EventStream quick = open(guest(), "topics=" + topic);
        try (var slow = SlowReader.of(port, "/live?topics=" + topic)) {
            soon(() -> streams.size() == 2);
            String long_text = "가".repeat(20_000);
            for (int i = 0; i < 60 && streams.size() == 2; i++) {
                tell(topic, long_text + i);
                int told = i + 1;
                soon(() -> quick.named("note").size() == told);
            }
            soon(() -> streams.size() == 1);
        }
        assertThat(quick.hasEnded()).isFalse();
    }

    @Test
    void anInstanceThatHoldsAllItCanAsksToComeBack() {
        soon(() -> streams.size() == 0);
        for (String nickname : List.of("하나", "둘", "셋")) {
            Browser one = people.browserOf(people.member(nickname));
            for (int i = 0; i < 30; i++) {
                open(one, "topics=diary");
            }
        }
        Browser late = people.browserOf(people.member("늦은 이"));
        Page refused = late.get("/live?topics=diary");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        open.reversed().subList(0, 90).forEach(EventStream::close);
        soon(() -> !streams.isFull());
        open(late, "topics=diary");
    }

    @Test
    void whoHoldsTooManyLosesTheOldestAndComesBackLater(@Value("${madang.limits.member-streams}") int most) {
        Browser me = people.browserOf(people.member("나"));
        EventStream other = open(people.browserOf(people.member("남")), "topics=diary");
        List<EventStream> mine = IntStream.rangeClosed(0, most)
                .mapToObj(i -> open(me, "topics=diary"))
                .toList();
        soon(mine.getFirst()::hasEnded);
        assertThat(mine.subList(1, most + 1)).noneMatch(EventStream::hasEnded);
        assertThat(other.hasEnded()).isFalse();
        mine.getLast().close();
        soon(() -> streams.size() == most);
        open(me, "topics=diary");
        assertThat(mine.subList(1, most)).noneMatch(EventStream::hasEnded);
    }

    @Test
    void strangersFromOneAddressLoseTheirOldestToo(@Value("${madang.limits.address-streams}") int most) {
        String topic = topic();
        EventStream member = open(people.browserOf(people.member("나")), "topics=" + topic);
        List<EventStream> strangers = IntStream.rangeClosed(0, most)
                .mapToObj(i -> open(guest(), "topics=" + topic))
                .toList();
        soon(strangers.getFirst()::hasEnded);
        assertThat(strangers.subList(1, most + 1)).noneMatch(EventStream::hasEnded);
        assertThat(member.hasEnded()).isFalse();
    }

    @Test
    void whoLeavesIsForgotten() {
        EventStream stream = open(guest(), "topics=" + topic());
        assertThat(streams.size()).isEqualTo(1);
        stream.close();
        soon(() -> streams.size() == 0);
    }

    private void tell(String topic, String text) {
        transaction.executeWithoutResult(status -> live.tell(DiaryTopics.save(topic, text, null)));
    }

    private EventStream open(Browser browser, String query) {
        EventStream stream = EventStream.open(browser, query);
        open.add(stream);
        return stream.ready();
    }

    private EventStream reopen(Browser browser, String query, String lastEventId) {
        EventStream stream = EventStream.reopen(browser, query, lastEventId);
        open.add(stream);
        return stream.ready();
    }

    private Browser guest() {
        return new Browser(port);
    }

    private Browser elsewhere() {
        return new Browser(second.port());
    }

    private static String topic() {
        return "board:" + UUID.randomUUID();
    }

    private static String topics(int number) {
        return String.join(
                ",", IntStream.range(0, number).mapToObj(i -> "board:" + i).toList());
    }

    private static List<String> texts(EventStream stream) {
        return stream.dataOf("note").stream()
                .map(html -> org.jsoup.Jsoup.parse(html).selectFirst("a").text())
                .toList();
    }

    private void breakTheConnectionsToRedis() {
        redis.getClientList().stream()
                .filter(client -> !"0".equals(client.get("sub")))
                .map(client -> client.getAddressPort().split(":"))
                .forEach(address -> redis.killClient(address[0], Integer.parseInt(address[1])));
    }

    private static void soon(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10)).until(condition);
    }
}
