package dev.madang.chat.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A room of any number: who comes and goes is said in it, and who has left hears no more. */
@MadangTest
class GroupRoomsTest {

    @Autowired
    GroupDesk desk;

    @Autowired
    People people;

    CurrentMember mina;
    CurrentMember jun;
    CurrentMember sora;
    Browser minas;
    Browser juns;
    UUID group;
    String room;

    @BeforeEach
    void threeWhoClimb() {
        mina = people.member("민아");
        jun = people.member("준");
        sora = people.member("소라");
        minas = people.browserOf(mina);
        juns = people.browserOf(jun);
        group = desk.open("토요일 등산");
        room = "/chat/" + group;
        List.of(mina, jun, sora).forEach(member -> desk.enter(group, member.id()));
    }

    @Test
    void itsPageSaysWhoIsInAndWhoCame() {
        Page page = minas.get(room);
        assertThat(page.text("h1")).isEqualTo("토요일 등산");
        assertThat(page.text(".chat-members")).contains("함께하는 사람 3명", "민아", "준", "소라");
        assertThat(page.text("#history")).contains("준님이 들어왔어요", "소라님이 들어왔어요");
        desk.enter(group, jun.id());
        assertThat(minas.get(room).html().select(".bubble-line:contains(준님이 들어왔어요)"))
                .hasSize(1);
    }

    @Test
    void whoLeavesHearsNoMoreAndMayComeBack() {
        try (EventStream open = EventStream.open(juns, "topics=room:" + group).ready()) {
            assertThat(juns.post(room + "/departure").location()).startsWith("/chat");
            await().atMost(ofSeconds(10)).until(open::hasEnded);
        }
        assertThat(juns.get(room).status()).isEqualTo(404);
        assertThat(say(juns, "아직 있어요?").status()).isEqualTo(404);
        assertThat(juns.get("/live?topics=room:" + group).status()).isEqualTo(403);
        assertThat(juns.post(room + "/departure").status()).isEqualTo(404);
        Page page = minas.get(room);
        assertThat(page.text(".chat-members")).contains("함께하는 사람 2명").doesNotContain("준");
        assertThat(page.text("#history")).contains("준님이 나갔어요");
        say(minas, "없는 동안의 말");
        desk.enter(group, jun.id());
        assertThat(juns.get("/").html().select("#chat-unread-top .count")).isEmpty();
        assertThat(juns.get(room).status()).isEqualTo(200);
    }

    @Test
    void everybodyCountsForThemselvesAndNobodySeesWhoHasRead() {
        say(minas, "몇 시에 만날까요?");
        assertThat(juns.get("/").text("#chat-unread-top")).contains("1");
        juns.get(room);
        assertThat(juns.get("/").html().select("#chat-unread-top .count")).isEmpty();
        assertThat(people.browserOf(sora).get("/").text("#chat-unread-top")).contains("1");
        assertThat(minas.get(room).html().select(".chat-seen")).isEmpty();
        assertThat(juns.get("/notifications").text("main")).doesNotContain("메시지를 보냈어요");
    }

    private Page say(Browser who, String text) {
        return who.post(
                room + "/messages", "text", text, "clientId", UUID.randomUUID().toString());
    }
}
