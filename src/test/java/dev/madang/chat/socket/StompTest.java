package dev.madang.chat.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.chat.room.RoomDesk;
import dev.madang.member.Suspensions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.messaging.converter.SimpleMessageConverter;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of STOMP in a room, on two instances. */
@MadangTest
@TestPropertySource(
        properties = {
            "madang.test=stomp",
            "madang.limits.message=1000/1m",
            "madang.limits.member-sockets=8",
            "madang.limits.address-sockets=8"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StompTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    RoomDesk rooms;

    @Autowired
    Suspensions suspensions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Environment environment;

    SecondInstance second;
    CurrentMember host;
    CurrentMember guest;
    Browser hosts;
    Browser guests;
    UUID room;
    final List<Client> open = new ArrayList<>();

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
    void disconnect() {
        open.forEach(Client::close);
        open.clear();
    }

    @Test
    void whatOneSaysByStompTheOtherHearsInOrderAndReadsOnThePage() throws Exception {
        Client theirs = connect(hosts).hear("/topic/rooms/" + room);
        Client mine = connect(guests);
        IntStream.range(0, 200).forEach(i -> mine.send("/app/rooms/" + room + "/messages", """
                        {"text": "말 %d", "clientId": "burst-%04d"}""".formatted(i, i)));
        await().atMost(ofSeconds(30)).until(() -> theirs.heard.size() >= 200);
        assertThat(theirs.heard)
                .extracting(news -> news.get("text").asString())
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "말 " + i).toList());
        assertThat(theirs.heard).extracting(news -> news.get("id").asLong()).isSorted();
        assertThat(hosts.get("/chat/" + room).html().select(".bubble").last().text())
                .contains("말 199");
    }

    @Test
    void whatIsSaidOnThePageClientsHear() throws Exception {
        Client theirs = connect(hosts).hear("/topic/rooms/" + room);
        guests.post(
                "/chat/" + room + "/messages",
                "text",
                "안녕하세요 👋",
                "clientId",
                UUID.randomUUID().toString());
        JsonNode news = theirs.next("message");
        assertThat(news.get("text").asString()).isEqualTo("안녕하세요 👋");
        assertThat(news.get("nickname").asString()).isEqualTo("손님");
        hosts.get("/chat/" + room);
        Client mine = connect(guests).hear("/topic/rooms/" + room);
        theirs.send("/app/rooms/" + room + "/typing", "{}");
        assertThat(mine.next("typing").get("nickname").asString()).isEqualTo("호스트");
    }

    @Test
    void howFarOneHasReadTheOtherHearsUnlessEitherDoesNotWant() throws Exception {
        Client mine = connect(guests).hear("/topic/rooms/" + room);
        Client theirs = connect(hosts).hear("/topic/rooms/" + room);
        mine.send("/app/rooms/" + room + "/messages", """
                {"text": "보셨어요?", "clientId": "first-message"}""");
        long id = theirs.next("message").get("id").asLong();
        theirs.send("/app/rooms/" + room + "/read", "{\"to\": " + (id + 1_000_000) + "}");
        JsonNode read = mine.next("read");
        assertThat(read.get("member").asString()).isEqualTo(host.id().toString());
        assertThat(read.get("id").asLong()).isEqualTo(id);
        assertThat(guests.get("/chat/" + room).text(".chat-seen")).isEqualTo("읽음");
        hosts.post("/chat/receipts", "wanted", "false");
        assertThat(guests.get("/chat/" + room).html().select(".chat-seen")).isEmpty();
        mine.send("/app/rooms/" + room + "/messages", """
                {"text": "이것도요", "clientId": "second-message"}""");
        await().atMost(ofSeconds(5)).until(() -> theirs.of("message").size() == 2);
        theirs.send(
                "/app/rooms/" + room + "/read",
                "{\"to\": " + theirs.of("message").getLast().get("id") + "}");
        theirs.send("/app/rooms/" + room + "/typing", "{}");
        mine.next("typing");
        assertThat(mine.of("read"))
                .filteredOn(
                        news -> news.get("member").asString().equals(host.id().toString()))
                .hasSize(1);
    }

    @Test
    void whatCannotBeSaidIsAnsweredToItsSenderAlone() throws Exception {
        Client mine = connect(guests).hear("/user/queue/refusals");
        mine.send("/app/rooms/" + room + "/messages", """
                {"text": "%s", "clientId": "too-long-one"}""".formatted("가".repeat(2001)));
        await().atMost(ofSeconds(5)).until(() -> !mine.heard.isEmpty());
        assertThat(mine.heard.getFirst().get("sentence").asString()).contains("2,000자까지");
        assertThat(mine.heard.getFirst().get("clientId").asString()).isEqualTo("too-long-one");
        mine.send("/app/rooms/" + room + "/messages", "this is not json");
        await().atMost(ofSeconds(5)).until(() -> mine.heard.size() == 2);
        assertThat(mine.session.isConnected()).isTrue();
    }

    @Test
    void everyFrameIntoARoomOfOthersEndsTheConnection() throws Exception {
        Browser stranger = people.browserOf(people.member("남"));
        List<java.util.function.Consumer<Client>> frames = List.of(
                client -> client.hear("/topic/rooms/" + room),
                client -> client.hear("/topic/rooms/*"),
                client -> client.hear("/topic/**"),
                client -> client.hear("/queue/refusals-user" + room),
                client -> client.send("/app/rooms/" + room + "/messages", """
                        {"text": "몰래", "clientId": "forged-message"}"""),
                client -> client.send("/app/rooms/" + room + "/typing", "{}"),
                client -> client.send("/app/rooms/" + room + "/read", "{\"to\": 1}"),
                client -> client.send("/topic/rooms/" + room, "{\"type\": \"message\", \"text\": \"forged\"}"),
                client -> client.send("/user/" + guest.id() + "/queue/refusals", "{}"));
        Client member = connect(guests).hear("/topic/rooms/" + room);
        for (var frame : frames) {
            Client client = connect(stranger);
            frame.accept(client);
            await().atMost(ofSeconds(5)).until(() -> client.lost);
        }
        assertThat(member.heard).isEmpty();
        assertThat(member.session.isConnected()).isTrue();
        assertThat(guests.get("/chat/" + room).html().select(".bubble")).isEmpty();
    }

    @Test
    void nobodyConnectsWithoutSessionOrToken() {
        assertThat(refused(people.stranger(), null)).isTrue();
        assertThat(refused(people.stranger(), "Bearer nonsense")).isTrue();
    }

    @Test
    void aTokenSpeaksForItsMember() throws Exception {
        String token = token();
        Client theirs = connect(hosts).hear("/topic/rooms/" + room);
        Client mine = connect(people.stranger(), "Bearer " + token);
        mine.send("/app/rooms/" + room + "/messages", """
                {"text": "다른 프로그램에서요", "clientId": "by-token-1"}""");
        assertThat(theirs.next("message").get("member").asString())
                .isEqualTo(guest.id().toString());
    }

    @Test
    void whatIsTakenBackClientsHear() throws Exception {
        Client theirs = connect(hosts).hear("/topic/rooms/" + room);
        guests.post("/chat/" + room + "/messages", "text", "잘못 보냈어요", "clientId", "taken-back-1");
        long id = theirs.next("message").get("id").asLong();
        guests.post("/chat/" + room + "/messages/" + id + "/removal");
        await().atMost(ofSeconds(5)).until(() -> theirs.of("message").size() == 2);
        assertThat(theirs.next("message").get("removed").asBoolean()).isTrue();
        assertThat(theirs.next("message").get("text").asString()).isEmpty();
    }

    @Test
    void whoAsksIsToldWhoElseIsHereUnlessTheyHide() throws Exception {
        connect(guests).send("/app/rooms/" + room + "/presence", "{}");
        Client mine = connect(hosts).hear("/user/queue/presence");
        await().atMost(ofSeconds(10)).until(() -> {
            mine.send("/app/rooms/" + room + "/presence", "{}");
            return mine.lists.stream()
                    .anyMatch(list ->
                            list.size() == 1 && list.get(0).get("online").asBoolean());
        });
        assertThat(mine.lists.getLast().get(0).get("member").asString())
                .isEqualTo(guest.id().toString());
        assertThat(mine.lists.getLast().get(0).get("sentence").asString()).isEqualTo("지금 접속 중");
        guests.post("/me/presence", "hidden", "true");
        await().atMost(ofSeconds(10)).until(() -> {
            mine.send("/app/rooms/" + room + "/presence", "{}");
            return mine.lists.getLast().isEmpty();
        });
    }

    @Test
    void signingOutEndsTheConnection() throws Exception {
        Client mine = connect(guests);
        guests.post("/sign-out");
        await().atMost(ofSeconds(10)).until(() -> mine.lost);
    }

    /** How long it takes, {@code bin/bench house} measures. */
    @Test
    void whoIsSuspendedLosesEveryOpenPageAndProgramOnBothInstances() throws Exception {
        String token = token();
        Browser there = Rush.elsewhere(guests, second);
        Browser elsewhere = new Browser(second.port());
        List<EventStream> pages = List.of(
                EventStream.open(guests, "topics=bell").ready(),
                EventStream.open(there, "topics=bell").ready());
        List<Client> rooms = List.of(connect(guests), connect(there));
        List<Client> programs =
                List.of(connect(people.stranger(), "Bearer " + token), connect(elsewhere, "Bearer " + token));
        Client theirs = connect(hosts);

        transaction.executeWithoutResult(
                status -> suspensions.set(guest.id(), clock.instant().plus(ofDays(3))));

        await().atMost(ofSeconds(15)).untilAsserted(() -> {
            assertThat(pages).allMatch(EventStream::hasEnded);
            assertThat(pages).allMatch(page -> page.named("signed-out").size() == 1);
            assertThat(rooms).allMatch(client -> client.lost);
            assertThat(programs).allMatch(client -> client.lost);
        });
        for (Browser browser : List.of(guests, there)) {
            assertThat(browser.get("/chat/" + room).location()).startsWith("/sign-in");
            assertThat(browser.get("/live?topics=bell").status()).isEqualTo(401);
        }
        assertThat(refused(people.stranger(), "Bearer " + token)).isTrue();
        assertThat(theirs.session.isConnected()).isTrue();
    }

    @Test
    void whoHoldsTooManyConnectionsLosesTheOldest() throws Exception {
        Client theirs = connect(hosts);
        List<Client> mine = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            mine.add(connect(guests));
        }
        await().atMost(ofSeconds(10)).until(() -> mine.getFirst().lost);
        assertThat(mine.subList(1, 9)).allMatch(client -> client.session.isConnected());
        assertThat(theirs.session.isConnected()).isTrue();
    }

    @Test
    void whoSaysNothingFromOneAddressLosesTheOldestAndNoMemberDoes() throws Exception {
        Client member = connect(guests);
        List<Silent> silent = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            silent.add(Silent.at(guests.address()));
        }
        await().atMost(ofSeconds(10)).until(() -> silent.getFirst().closed != null);
        assertThat(silent.getFirst().closed).isEqualTo(CloseStatus.POLICY_VIOLATION);
        assertThat(silent.subList(1, 9)).allMatch(one -> one.closed == null);
        assertThat(member.session.isConnected()).isTrue();
        for (Silent one : silent) {
            one.session.close();
        }
    }

    @Test
    void aProgramStaysNoLongerThanItsToken() throws Exception {
        String token = token();
        String key = redis.keys("madang:client-token:*").stream()
                .filter(kept -> guest.id().toString().equals(redis.opsForValue().get(kept)))
                .findFirst()
                .orElseThrow();
        redis.expire(key, ofSeconds(6));
        Client program = connect(people.stranger(), "Bearer " + token);
        assertThat(program.session.isConnected()).isTrue();
        await().atMost(ofSeconds(15)).until(() -> program.lost);
    }

    private String token() {
        return guests.post("/me/sessions/token")
                .html()
                .selectFirst("input[readonly]")
                .val();
    }

    /** The client library says so by telling that the connection is lost. */
    private boolean refused(Browser browser, String authorization) {
        var client = new Client();
        var connecting = connecting(browser, authorization, client);
        await().atMost(ofSeconds(10)).until(() -> client.lost || connecting.isDone());
        return client.lost && client.session == null;
    }

    private Client connect(Browser browser) throws Exception {
        return connect(browser, null);
    }

    private Client connect(Browser browser, String authorization) throws Exception {
        var client = new Client();
        client.session = connecting(browser, authorization, client).get(10, TimeUnit.SECONDS);
        open.add(client);
        return client;
    }

    private static CompletableFuture<StompSession> connecting(Browser browser, String authorization, Client client) {
        var stomp = new WebSocketStompClient(new StandardWebSocketClient());
        stomp.setMessageConverter(new SimpleMessageConverter());
        var handshake = new WebSocketHttpHeaders();
        String session = browser.cookie("madang-session");
        if (session != null) {
            handshake.add("Cookie", "madang-session=" + session);
        }
        var connect = new StompHeaders();
        if (authorization != null) {
            connect.add("Authorization", authorization);
        }
        return stomp.connectAsync(browser.address().replaceFirst("^http", "ws") + "/ws", handshake, connect, client);
    }

    /** Connects, and never says who it is. */
    private static class Silent extends AbstractWebSocketHandler {

        WebSocketSession session;
        volatile CloseStatus closed;

        static Silent at(String address) throws Exception {
            var silent = new Silent();
            silent.session = new StandardWebSocketClient()
                    .execute(silent, address.replaceFirst("^http", "ws") + "/ws")
                    .get(10, TimeUnit.SECONDS);
            return silent;
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
            closed = status;
        }
    }

    private static class Client extends StompSessionHandlerAdapter {

        private static final JsonMapper json = JsonMapper.builder().build();

        final List<JsonNode> heard = new CopyOnWriteArrayList<>();
        final List<JsonNode> lists = new CopyOnWriteArrayList<>();
        StompSession session;
        volatile boolean lost;

        Client hear(String destination) {
            session.subscribe(destination, this);
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return this;
        }

        void send(String destination, String body) {
            var headers = new StompHeaders();
            headers.setDestination(destination);
            headers.add("content-type", "application/json;charset=UTF-8");
            session.send(headers, body.getBytes(UTF_8));
        }

        List<JsonNode> of(String type) {
            return heard.stream()
                    .filter(news -> news.get("type").asString().equals(type))
                    .toList();
        }

        JsonNode next(String type) {
            await().atMost(ofSeconds(5)).until(() -> !of(type).isEmpty());
            return of(type).getLast();
        }

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, Object payload) {
            if (headers.getSubscription() != null) {
                JsonNode news = json.readTree(new String((byte[]) payload, UTF_8));
                (news.isArray() ? lists : heard).add(news);
            }
        }

        @Override
        public void handleTransportError(StompSession over, Throwable why) {
            lost = true;
        }

        void close() {
            if (session.isConnected()) {
                session.disconnect();
            }
        }
    }
}
