package dev.madang.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.chat.room.RoomDesk;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Guards;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.RaceTest;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One message sent many times at once, over two instances; and many messages into one room. */
@RaceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessageConcurrencyTest {

    private static final int TIMES = 64;
    /** A race is not won each time. */
    private static final int ATTEMPTS = 25;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    RoomDesk rooms;

    @Autowired
    MessageDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Guards guards;

    @Autowired
    SecondInstance second;

    @Test
    @Order(1)
    void whatIsSentManyTimesIsSaidOnce() throws Exception {
        assertThat(sendTheSame()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void manyWhoOpenTheSameRoomAreLedIntoOne() throws Exception {
        CurrentMember guest = people.member("손님");
        UUID listing = gear.listing(gear.host()).publish();
        Browser here = people.browserOf(guest);
        Browser there = Rush.elsewhere(here, second);
        List<Page> answers = Rush.atOnce(IntStream.range(0, TIMES)
                .<Callable<Page>>mapToObj(i -> () -> (i % 2 == 0 ? here : there).post("/listings/" + listing + "/chat"))
                .toList());
        assertThat(answers).extracting(Page::status).containsOnly(303);
        assertThat(answers.stream().map(Page::location).distinct()).hasSize(1);
    }

    /** A stream that has shown one message never has to go back for an earlier one. */
    @Test
    @Order(3)
    void idsGrowInTheOrderOfCommits() throws Exception {
        CurrentMember guest = people.member("손님");
        UUID host = gear.host();
        UUID room = rooms.askHost(guest.id(), gear.listing(host).publish());
        var seen = new java.util.concurrent.CopyOnWriteArrayList<Long>();
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        Thread watching = Thread.ofVirtual().start(() -> {
            long last = 0;
            while (!done.get()) {
                List<Long> after = after(room, last);
                if (!after.isEmpty()) {
                    seen.addAll(after);
                    last = after.getLast();
                }
            }
            seen.addAll(after(room, last));
        });
        Rush.atOnce(IntStream.range(0, 60)
                .<Callable<Message>>mapToObj(i -> () -> desk.say(
                        i % 2 == 0 ? guest.id() : host,
                        room,
                        "말 " + i,
                        UUID.randomUUID().toString(),
                        List.of()))
                .toList());
        done.set(true);
        watching.join();
        assertThat(seen).hasSize(60).isSorted();
    }

    /** Proof that the test above can fail. */
    @Test
    @Order(4)
    void withoutItsKeyItIsSaidManyTimes() throws Exception {
        guards.without("chat_message_once");
        int said = 1;
        for (int attempt = 0; said == 1 && attempt < ATTEMPTS; attempt++) {
            said = sendTheSame();
        }
        assertThat(said).isGreaterThan(1);
    }

    private int sendTheSame() throws Exception {
        CurrentMember guest = people.member("손님");
        UUID room = rooms.askHost(guest.id(), gear.listing(gear.host()).publish());
        Browser here = people.browserOf(guest);
        Browser there = Rush.elsewhere(here, second);
        String id = UUID.randomUUID().toString();
        List<Page> answers = Rush.atOnce(IntStream.range(0, TIMES)
                .<Callable<Page>>mapToObj(i -> () -> (i % 2 == 0 ? here : there)
                        .post("/chat/" + room + "/messages", "text", "한 번만요", "clientId", id))
                .toList());
        assertThat(answers)
                .filteredOn(page -> page.status() != 303 && page.status() != 500)
                .isEmpty();
        return jdbc.sql("SELECT count(*) FROM chat_message WHERE room_id = :room")
                .param("room", room)
                .query(Integer.class)
                .single();
    }

    private List<Long> after(UUID room, long id) {
        return jdbc.sql("SELECT id FROM chat_message WHERE room_id = :room AND id > :id ORDER BY id")
                .param("room", room)
                .param("id", id)
                .query(Long.class)
                .list();
    }
}
