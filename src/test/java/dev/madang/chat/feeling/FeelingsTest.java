package dev.madang.chat.feeling;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.assistant.EmotionModel;
import dev.madang.assistant.ModelAway;
import dev.madang.chat.message.MessageDesk;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What messages feel is read where both agree, corrected by who wrote it, and erased when either withdraws. */
@MadangTest
class FeelingsTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Feelings feelings;

    @Autowired
    FeelingReader reader;

    @Autowired
    MessageDesk messages;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CurrentMember guest;
    Browser hosts;
    Browser guests;
    String room;

    @BeforeEach
    void twoWhoTalk() {
        CurrentMember host = people.member("호스트");
        guest = people.member("손님");
        hosts = people.browserOf(host);
        guests = people.browserOf(guest);
        room = guests.post("/listings/" + gear.listing(host.id()).publish() + "/chat")
                .location();
    }

    @Test
    void withoutBothConsentsNothingIsRead() throws Exception {
        guests.post("/chat/feelings", "wanted", "true");
        say("정말 기뻐요!");
        Thread.sleep(500);
        reader.readLeft();
        assertThat(rows()).isZero();
        hosts.post("/chat/feelings", "wanted", "true");
        reader.readLeft();
        assertThat(rows()).isZero();
        assertThat(hosts.get(room).html().select(".bubble-feeling")).isEmpty();
    }

    @Test
    void itIsShownToBothCorrectedByItsAuthorAndErased() {
        agree();
        say("정말 기뻐요!");
        await().atMost(ofSeconds(5))
                .until(() -> !hosts.get(room).html().select(".bubble-feeling").isEmpty());
        assertThat(hosts.get(room).text(".bubble-feeling")).contains("기쁨", "확실한 정도", "간단한 방식");
        assertThat(hosts.get(room).html().select(".bubble-feeling form")).isEmpty();
        String path =
                guests.get(room).html().selectFirst(".bubble-feeling form").attr("action");
        assertThat(hosts.post(path, "emotion", "ANGER").status()).isEqualTo(404);
        assertThat(people.browserOf(people.member("남"))
                        .post(path, "emotion", "ANGER")
                        .status())
                .isEqualTo(404);
        assertThat(guests.post(path, "emotion", "LOVE").status()).isEqualTo(303);
        assertThat(hosts.get(room).text(".bubble-feeling")).contains("애정", "쓴 사람이 알려 줌");
        hosts.post("/chat/feelings", "wanted", "false");
        assertThat(rows()).isZero();
        assertThat(guests.get(room).html().select(".bubble-feeling")).isEmpty();
    }

    @Test
    void ofManyWhoWantToReadItOneDoes() throws Exception {
        agree();
        long message = byHand();
        feelings.ask(message);
        var claims = Rush.atOnce(IntStream.range(0, 24)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> feelings.claim(message, Instant.now()).isPresent())
                .toList());
        assertThat(claims).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    @Test
    void aModelThatFailsIsAskedOnceMoreAndDelaysNoMessage() {
        agree();
        var asked = new AtomicInteger();
        EmotionModel away = text -> {
            asked.incrementAndGet();
            throw new ModelAway("away");
        };
        long message = byHand();
        feelings.ask(message);
        var failing = new FeelingReader(feelings, away, messages, clock);
        for (int i = 0; i < 4; i++) {
            failing.readLeft();
            clock.advance(Duration.ofMinutes(3));
        }
        failing.destroy();
        assertThat(asked).hasValue(2);
        assertThat(hosts.get(room).html().select(".bubble-feeling")).isEmpty();
    }

    private long byHand() {
        return transaction.execute(status -> jdbc.sql("""
                        WITH said AS (INSERT INTO chat_message (id, room_id, author_id, kind, client_id, text, sent_at)
                          VALUES (nextval('chat_message_id'), :room, :author, 'SAID', 'by-hand-1', '기뻐요', now() + interval '1 hour')
                          RETURNING id)
                        SELECT id FROM said""")
                .param("room", UUID.fromString(room.substring("/chat/".length())))
                .param("author", guest.id())
                .query(Long.class)
                .single());
    }

    private void agree() {
        guests.post("/chat/feelings", "wanted", "true");
        hosts.post("/chat/feelings", "wanted", "true");
    }

    private void say(String text) {
        guests.post(
                room + "/messages", "text", text, "clientId", UUID.randomUUID().toString());
    }

    private int rows() {
        return jdbc.sql(
                        "SELECT count(*) FROM message_feeling f JOIN chat_message c ON c.id = f.message_id WHERE c.author_id = ?")
                .param(guest.id())
                .query(Integer.class)
                .single();
    }
}
