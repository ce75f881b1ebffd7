package dev.madang.chat.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Multipart;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import dev.madang.test.Statements;
import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A guest and a host talk, by forms alone. */
@MadangTest
class RoomPagesTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    MessageDesk desk;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    CurrentMember host;
    CurrentMember guest;
    Browser hosts;
    Browser guests;
    UUID tent;

    @BeforeEach
    void lendATent() {
        host = people.member("하늘이웃");
        guest = people.member("궁금이");
        hosts = people.browserOf(host);
        guests = people.browserOf(guest);
        tent = gear.listing(host.id()).title("돔텐트 <4인용>").publish();
    }

    @Test
    void whoAsksTheHostAgainIsLedIntoTheSameRoom() {
        String room = room();
        assertThat(room).startsWith("/chat/");
        assertThat(room()).isEqualTo(room);
        assertThat(guests.get(room).text(".chat-head")).contains("하늘이웃", "돔텐트 <4인용>");
        assertThat(people.browserOf(people.member("또 다른 손님"))
                        .post("/listings/" + tent + "/chat")
                        .location())
                .isNotEqualTo(room);
    }

    @Test
    void theListingsPageLeadsToItsHostButNotTheHostToThemselves() {
        String form = "form[action='/listings/" + tent + "/chat']";
        assertThat(guests.get("/listings/" + tent).html().select(form)).hasSize(1);
        assertThat(hosts.get("/listings/" + tent).html().select(form)).isEmpty();
        assertThat(people.stranger()
                        .get("/listings/" + tent)
                        .html()
                        .select("a[href='/sign-in?continue=/listings/" + tent + "']"))
                .isNotEmpty();
        assertThat(hosts.post("/listings/" + tent + "/chat").status()).isEqualTo(409);
        assertThat(guests.post("/listings/" + gear.listing(host.id()).draft() + "/chat")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatOneSaysTheOtherReads() {
        String room = room();
        Page sent = say(guests, room, "내일 아침에 찾으러 가도 될까요?");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo(room);
        assertThat(guests.get(room).text(".bubble-mine")).contains("내일 아침에");
        Page list = hosts.get("/chat");
        assertThat(list.text(".room-row")).contains("궁금이", "돔텐트", "내일 아침에", "읽지 않은 메시지 1개");
        assertThat(hosts.get(room).text(".bubble")).contains("궁금이", "내일 아침에");
        assertThat(hosts.get(room).html().select(".bubble-mine, .bubble button"))
                .isEmpty();
        assertThat(guests.get(room).html().select(".bubble-mine button[form]")).hasSize(1);
        assertThat(hosts.get("/chat").html().select(".count")).isEmpty();
        assertThat(guests.get(room).text(".chat-seen")).isEqualTo("읽음");
    }

    @Test
    void whoIsAwayIsToldOfTheFirstMessageAndNoLongerOnceTheyHaveReadIt() {
        String room = room();
        say(guests, room, "계세요?");
        say(guests, room, "저예요");
        assertThat(hosts.get("/notifications").html().select("main li:contains(궁금이님이 메시지를)"))
                .hasSize(1);
        assertThat(hosts.get("/").text("#bell-count")).contains("1");
        assertThat(guests.get("/").text("#bell-count")).isEmpty();
        hosts.get(room);
        assertThat(hosts.get("/").text("#bell-count")).isEmpty();
        say(guests, room, "하나만 더요");
        assertThat(hosts.get("/").text("#bell-count")).contains("1");
        guests.post(room + "/messages/" + lastMessage() + "/removal");
        assertThat(hosts.get("/").text("#bell-count")).contains("1");
    }

    @Test
    void aRoomInWhichNothingIsSaidStandsInNobodysList() {
        room();
        assertThat(guests.get("/chat").text(".empty-state")).contains("아직 나눈 이야기가 없어요");
        assertThat(hosts.get("/chat").html().select(".room-row")).isEmpty();
    }

    @Test
    void aRoomIsNotFoundByWhoIsNotInIt() {
        String room = room();
        say(guests, room, "안녕하세요");
        long message = lastMessage();
        Browser stranger = people.browserOf(people.member("남"));
        assertThat(stranger.get(room).status()).isEqualTo(404);
        assertThat(stranger.getAsHtmx(room).status()).isEqualTo(404);
        assertThat(say(stranger, room, "저도 있어요").status()).isEqualTo(404);
        assertThat(stranger.post(room + "/messages/" + message + "/removal").status())
                .isEqualTo(404);
        assertThat(people.browserOf(people.admin()).get(room).status()).isEqualTo(404);
        assertThat(people.stranger().get(room).location()).startsWith("/sign-in");
        assertThat(people.stranger().get("/chat").location()).startsWith("/sign-in");
        assertThat(guests.get("/chat/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(guests.get("/chat/nowhere").status()).isEqualTo(404);
    }

    @Test
    void theSameMessageSentTwiceIsOne() {
        String room = room();
        String id = UUID.randomUUID().toString();
        guests.post(room + "/messages", "text", "한 번만", "clientId", id);
        Page again = guests.postAsHtmx(room + "/messages", "text", "한 번만", "clientId", id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text(".bubble")).contains("한 번만");
        assertThat(guests.get(room).html().select(".bubble")).hasSize(1);
        assertThat(guests.post(room + "/messages", "text", "이름 없이").status()).isEqualTo(400);
    }

    @Test
    void whatCannotBeSentComesBackAsItWasTyped() {
        String room = room();
        String novel = "가".repeat(20_000);
        Page refused = say(guests, room, novel);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().selectFirst("#message-text").wholeText()).isEqualTo(novel);
        assertThat(refused.text("#composer-error")).contains("2,000자까지", "20,000자");
        Page inPlace = guests.postAsHtmx(
                room + "/messages", "text", "  ", "clientId", UUID.randomUUID().toString());
        assertThat(inPlace.status()).isEqualTo(422);
        assertThat(inPlace.body()).doesNotContain("<html");
        assertThat(inPlace.text("[role=alert]")).contains("보낼 말을");
        assertThat(guests.get(room).html().select(".bubble")).isEmpty();
        assertThat(say(guests, room, "가".repeat(2000)).status()).isEqualTo(303);
    }

    @Test
    void aBubbleIsTheSameKeptAndMadeAnew() {
        String room = room();
        say(hosts, room, "<b>네</b> & https://madang.example/");
        say(guests, room, "고마워요");
        // A page with what was refused is made anew.
        List<String> fresh = bubbles(say(guests, room, " "));
        assertThat(fresh).hasSize(2);
        assertThat(bubbles(guests.get(room))).isEqualTo(fresh);
        assertThat(bubbles(guests.get(room))).isEqualTo(fresh);
        assertThat(bubbles(hosts.get(room))).isNotEqualTo(fresh);
    }

    private static List<String> bubbles(Page page) {
        return page.html().select(".bubble").stream()
                .map(bubble -> bubble.outerHtml())
                .toList();
    }

    @Test
    void whatIsSaidStaysTextAndOnlyWholeAddressesAreLinks() {
        String room = room();
        say(
                guests,
                room,
                "<script>alert(1)</script> javascript:alert(2) https://madang.example/a?b=1. https://bank.example@evil.example/");
        Page page = hosts.get(room);
        assertThat(page.text(".bubble-text")).contains("<script>alert(1)</script>", "javascript:alert(2)");
        assertThat(page.html().select(".bubble script")).isEmpty();
        var links = page.html().select(".bubble-text a");
        assertThat(links.eachAttr("href")).containsExactly("https://madang.example/a?b=1");
        assertThat(links.attr("rel")).contains("noopener", "noreferrer", "nofollow");
    }

    @Test
    void whoSaysMoreThanAnybodyTypesIsAskedToWaitAndKeepsTheirWords() {
        String room = room();
        for (int i = 0; i < 60; i++) {
            assertThat(say(guests, room, "물결 " + i).status()).isEqualTo(303);
        }
        Page refused = say(guests, room, "하나만 더요");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.text("#composer-error")).contains("60개까지");
        assertThat(refused.html().selectFirst("#message-text").wholeText()).isEqualTo("하나만 더요");
        assertThat(say(hosts, room, "저는 괜찮아요").status()).isEqualTo(303);
    }

    @Test
    void oneTakesBackOnlyWhatOneHasSaid() {
        String room = room();
        say(guests, room, "잘못 보낸 말이에요");
        String removal = room + "/messages/" + lastMessage() + "/removal";
        Page shown = guests.get(room);
        assertThat(shown.html().select(".bubble button").attr("formaction")).isEqualTo(removal);
        assertThat(shown.html().select("#taking-back input[name=_csrf]")).hasSize(1);
        assertThat(hosts.get(room).text(".bubble")).contains("잘못 보낸", "신고");
        assertThat(hosts.post(removal).status()).isEqualTo(404);
        assertThat(guests.post(removal).status()).isEqualTo(303);
        assertThat(guests.post(removal).status()).isEqualTo(303);
        assertThat(hosts.get(room).text(".bubble")).contains("지운 메시지").doesNotContain("잘못 보낸");
        assertThat(hosts.get("/chat").text(".room-row")).contains("지운 메시지");
        assertThat(jdbc.sql("SELECT count(*) FROM chat_message WHERE text LIKE '잘못 보낸%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverHasBlockedTheOtherNobodySaysAnything() {
        String room = room();
        block(host, guest);
        Page refused = say(guests, room, "왜 답이 없으세요?");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(guests.get(room).text("[data-kind=info]"))
                .contains("지금은 이 이웃과")
                .doesNotContain("차단");
        assertThat(guests.get(room).html().select("#composer")).isEmpty();
        assertThat(say(hosts, room, "저도요").status()).isEqualTo(409);
        assertThat(hosts.get(room).text("[data-kind=info]")).contains("차단을 풀면");
        UUID other = gear.listing(host.id()).publish();
        assertThat(guests.post("/listings/" + other + "/chat").status()).isEqualTo(409);
    }

    @Test
    void historyIsTurnedUpwardsByAKeyThatStays() {
        String room = room();
        fill(room, 250);
        Page latest = guests.get(room);
        assertThat(latest.html().select(".bubble")).hasSize(100);
        assertThat(latest.html().select(".bubble").last().text()).contains("250번째");
        String older = latest.html().selectFirst("a[rel=prev]").attr("href");
        say(hosts, room, "그 사이에 온 말이에요");
        Page before = guests.get(older);
        assertThat(before.html().select(".bubble")).hasSize(100);
        assertThat(before.html().select(".bubble").first().text()).contains("51번째");
        assertThat(before.html().select(".bubble").last().text()).contains("150번째");
        Page first = guests.getAsHtmx(before.html().selectFirst("a[rel=prev]").attr("href"));
        assertThat(first.body()).doesNotContain("<html");
        assertThat(first.html().select(".bubble")).hasSize(50);
        assertThat(first.html().select("a[rel=prev]")).isEmpty();
        Page again = guests.get(before.html().selectFirst("a[rel=next]").attr("href"));
        assertThat(again.html().select(".bubble").first().text()).contains("151번째");
    }

    /** Session and member are in Redis: what is left are the room, the block, the listing, its reservation, who is hidden, what is unread, and one for all messages. */
    @Test
    void aPageOfAHundredMessagesIsFewStatements() {
        String room = room();
        fill(room, 120);
        guests.get(room);
        assertThat(statements.during(() -> guests.get(room))).hasSizeLessThanOrEqualTo(8);
        assertThat(statements.during(() -> guests.get(room)).stream()
                        .filter(sql -> sql.contains("FROM chat_message c")))
                .hasSize(1);
        assertThat(statements.during(() -> guests.get("/chat"))).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void wordsAreFoundInOnesOwnRoomsAlone() {
        String room = room();
        say(guests, room, "토요일 100% 맑대요");
        say(guests, room, "일요일은 비가 와요");
        Page found = hosts.get(
                "/chat/search?q=" + java.net.URLEncoder.encode("100%", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.html().select(".room-list li")).hasSize(1);
        assertThat(found.text(".room-list")).contains("궁금이", "토요일 100%");
        assertThat(hosts.get(found.html()
                                .selectFirst(".room-list a")
                                .attr("href")
                                .replaceAll("#.*", ""))
                        .text("main"))
                .contains("토요일 100%")
                .doesNotContain("일요일은");
        Browser stranger = people.browserOf(people.member("남"));
        assertThat(stranger.get("/chat/search?q=100%25").text("main > p[role=status]"))
                .contains("100%");
        assertThat(stranger.get("/chat/search?q=100%25").html().select(".room-list li"))
                .isEmpty();
    }

    @Test
    void wordsAreFoundWithoutTheirParticlesAndEndings() {
        String room = room();
        say(guests, room, "텐트가 크네요, 의자도 같이 빌릴게요");
        for (String words : List.of("텐트를", "의자가 텐트는", "텐트가 크네요", "크네요, 의")) {
            assertThat(hosts.get("/chat/search?q=" + URLEncoder.encode(words, UTF_8))
                            .html()
                            .select(".room-list li"))
                    .as(words)
                    .hasSize(1);
        }
        assertThat(hosts.get("/chat/search?q=" + URLEncoder.encode("텐트와 침낭", UTF_8))
                        .html()
                        .select(".room-list li"))
                .isEmpty();
        assertThat(hosts.get("/chat/search?q=" + URLEncoder.encode("!!", UTF_8))
                        .html()
                        .select(".room-list li"))
                .isEmpty();
    }

    @Test
    void photosGoAlongAndAreKept() {
        String room = room();
        Page sent = send(
                room,
                new Multipart()
                        .fields("text", "", "clientId", UUID.randomUUID().toString())
                        .photo(Pictures.png(640, 480)));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(hosts.get(room).html().select(".bubble-photos img")).hasSize(1);
        Page refused = send(
                room,
                new Multipart()
                        .fields("text", "이것 보세요", "clientId", UUID.randomUUID().toString())
                        .photo("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.html().selectFirst("#message-text").wholeText()).isEqualTo("이것 보세요");
    }

    private Page send(String room, Multipart form) {
        return guests.post(room + "/messages", form.contentType(), form.body());
    }

    private String room() {
        return guests.post("/listings/" + tent + "/chat").location();
    }

    private static Page say(Browser who, String room, String text) {
        return who.post(
                room + "/messages", "text", text, "clientId", UUID.randomUUID().toString());
    }

    private long lastMessage() {
        return jdbc.sql("SELECT max(id) FROM chat_message WHERE author_id = :guest")
                .param("guest", guest.id())
                .query(Long.class)
                .single();
    }

    private void block(CurrentMember blocker, CurrentMember blocked) {
        write(
                "INSERT INTO member_block (blocker_id, blocked_id, blocked_at) VALUES (?, ?, now())",
                blocker.id(),
                blocked.id());
    }

    /** So many messages of the guest's, without the wait that a person needs. */
    private void fill(String room, int messages) {
        UUID id = UUID.fromString(room.substring("/chat/".length()));
        write("""
                WITH said AS (
                  INSERT INTO chat_message (id, room_id, author_id, kind, client_id, text, sent_at)
                  SELECT nextval('chat_message_id'), ?, ?, 'SAID', 'filled-' || n, n || '번째 말', now()
                  FROM generate_series(1, ?) n RETURNING id)
                UPDATE chat_room SET last_message_id = (SELECT max(id) FROM said), last_message_at = now() WHERE id = ?""", id, guest.id(), messages, id);
    }

    private void write(String sql, Object... values) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
    }
}
