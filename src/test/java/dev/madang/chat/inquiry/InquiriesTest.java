package dev.madang.chat.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member asks, an operator takes it and answers, either ends it. */
@MadangTest
class InquiriesTest {

    @Autowired
    People people;

    @Autowired
    InquiryDesk desk;

    @Autowired
    Inquiries inquiries;

    @Autowired
    MutableClock clock;

    CurrentMember member;
    CurrentMember admin;
    Browser members;
    Browser admins;

    @BeforeEach
    void somebodyAndAnOperator() {
        member = people.member("궁금이");
        admin = people.admin();
        members = people.browserOf(member);
        admins = people.browserOf(admin);
    }

    @Test
    void aQuestionIsTakenAnsweredClosedAndRated() {
        Page asked = ask("보증금은 언제 돌아오나요?");
        String room = asked.location();
        assertThat(room).startsWith("/chat/");
        assertThat(members.get(room).text("main")).contains("보증금은 언제", "운영팀을 기다려요", "결제와 환불");
        assertThat(admins.get(room).status()).isEqualTo(404);
        assertThat(admins.get("/admin/inquiries").text("#queue")).contains("궁금이", "보증금은 언제");

        assertThat(admins.post("/admin/inquiries/" + id() + "/claim").location())
                .isEqualTo(room);
        assertThat(admins.get(room).html().select(".canned")).hasSize(4);
        say(admins, room, "사흘 안에 돌아가요.");
        assertThat(members.get(room).text("main")).contains("사흘 안에", "이야기하고 있어요");
        assertThat(members.get(room).html().select(".canned, .inquiry-rating")).isEmpty();

        String inquiry = "/inquiries/" + id();
        assertThat(members.post(inquiry + "/rating", "stars", "5").status()).isEqualTo(409);
        assertThat(members.post(inquiry + "/closing").location()).startsWith(room);
        assertThat(members.get(room).text("main")).contains("회원이 끝낸 문의", "끝난 이야기예요");
        assertThat(say(members, room, "하나만 더요").status()).isEqualTo(409);
        assertThat(members.post(inquiry + "/rating", "stars", "0").status()).isEqualTo(422);
        assertThat(admins.post(inquiry + "/rating", "stars", "5").status()).isEqualTo(404);
        assertThat(members.post(inquiry + "/rating", "stars", "4").status()).isEqualTo(303);
        assertThat(members.post(inquiry + "/rating", "stars", "5").status()).isEqualTo(409);
        assertThat(members.get(room).text("main")).contains("별 4개");
    }

    @Test
    void whoComesBackIsLedIntoTheOpenOne() {
        String room = ask("첫 물음이에요").location();
        assertThat(members.get("/inquiries").html().select("main a[href='" + room + "']"))
                .isNotEmpty();
        assertThat(members.get("/inquiries").html().select("main form[action='/inquiries']"))
                .isEmpty();
        assertThat(ask("그리고 이것도요").location()).isEqualTo(room);
        assertThat(members.get(room).html().select(".bubble")).hasSize(2);
        members.post("/inquiries/" + id() + "/closing");
        assertThat(ask("새로 여쭤봐요").location()).isNotEqualTo(room);
    }

    @Test
    void whatCannotBeAskedComesBackAsItWasTyped() {
        Page refused = ask(" ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#text-error")).contains("보낼 말을");
        Page novel = ask("가".repeat(2001));
        assertThat(novel.status()).isEqualTo(422);
        assertThat(novel.html().selectFirst("#text").wholeText()).hasSize(2001);
        assertThat(novel.html().selectFirst("option[selected]").val()).isEqualTo("PAYMENT");
        assertThat(inquiries.openOf(member.id())).isEmpty();
    }

    @Test
    void theQueueAndEachInquiryAreTheirsAlone() {
        ask("비밀이에요");
        Browser stranger = people.browserOf(people.member("남"));
        assertThat(stranger.get("/admin/inquiries").status()).isEqualTo(403);
        assertThat(stranger.post("/admin/inquiries/" + id() + "/claim").status())
                .isEqualTo(403);
        assertThat(stranger.post("/inquiries/" + id() + "/closing").status()).isEqualTo(404);
        assertThat(stranger.post("/inquiries/" + id() + "/rating", "stars", "1").status())
                .isEqualTo(404);
        assertThat(admins.post("/inquiries/" + id() + "/closing").status()).isEqualTo(404);
        assertThat(admins.post("/admin/inquiries/" + UUID.randomUUID() + "/claim")
                        .status())
                .isEqualTo(404);
        assertThat(people.stranger().get("/inquiries").location()).startsWith("/sign-in");
        EventStream refused = EventStream.open(stranger, "topics=inquiries:all");
        assertThat(refused.status()).isEqualTo(403);
        refused.close();
    }

    @Test
    void theQueueHearsOfANewOne() {
        EventStream queue = EventStream.open(admins, "topics=inquiries:all").ready();
        ask("여기요");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !queue.named("inquiries").isEmpty());
        queue.close();
    }

    @Test
    void oneThatItsMemberDoesNotAnswerForAnHourCloses() {
        String room = ask("거기 계세요?").location();
        clock.advance(Duration.ofHours(2));
        desk.closeIdle();
        assertThat(inquiries.openOf(member.id())).isPresent();
        admins.post("/admin/inquiries/" + id() + "/claim");
        say(admins, room, "네, 말씀하세요.");
        clock.advance(Duration.ofMinutes(59));
        desk.closeIdle();
        assertThat(inquiries.openOf(member.id())).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.closeIdle().moved()).isPositive();
        assertThat(inquiries.openOf(member.id())).isEmpty();
        assertThat(members.get(room).text("main")).contains("저절로 끝난 문의");
    }

    @Test
    void theOpenRoomHearsThatItStandsDifferentlyAndLooks() {
        String room = ask("누가 보고 있나요?").location();
        Element standing = members.get(room).html().selectFirst("#inquiry-standing");
        assertThat(standing.attr("data-live")).isEqualTo("room:" + room.substring("/chat/".length()));
        String look = standing.attr("hx-get");
        try (EventStream open = EventStream.open(members, "topics=" + standing.attr("data-live"))
                .ready()) {
            // What was said a moment ago, the page may not show: it looks anew.
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> open.named("standing").size() == 1);
            admins.post("/admin/inquiries/" + id() + "/claim");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> open.named("standing").size() == 2);
            assertThat(members.getAsHtmx(look).text("#inquiry-standing")).contains("이야기하고 있어요");
            assertThat(admins.getAsHtmx(look).html().select(".canned")).hasSize(4);
            admins.post("/inquiries/" + id() + "/closing");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> open.named("standing").size() == 3);
        }
        assertThat(members.getAsHtmx(look).html().select(".inquiry-rating")).hasSize(1);
        assertThat(people.browserOf(people.member("남")).get(look).status()).isEqualTo(404);
    }

    @Test
    void whoHasAskedIsToldWhatOthersDo() {
        ask("언제 답해 주세요?");
        admins.post("/admin/inquiries/" + id() + "/claim");
        admins.post("/admin/inquiries/" + id() + "/claim");
        admins.post("/inquiries/" + id() + "/closing");
        assertThat(members.get("/notifications").text("main")).contains("맡았어요", "운영팀이 문의를 마쳤어요");
        String room = ask("하나 더요").location();
        admins.post("/admin/inquiries/" + id() + "/claim");
        say(admins, room, "네");
        clock.advance(Duration.ofHours(2));
        desk.closeIdle();
        assertThat(members.get("/notifications").text("main")).contains("한 시간 동안 답이 없어서", "님이 메시지를");
    }

    private Page ask(String text) {
        return members.post(
                "/inquiries",
                "topic",
                "PAYMENT",
                "text",
                text,
                "clientId",
                UUID.randomUUID().toString());
    }

    private static Page say(Browser who, String room, String text) {
        return who.post(
                room + "/messages", "text", text, "clientId", UUID.randomUUID().toString());
    }

    /** Of the member's latest inquiry. */
    private UUID id() {
        return inquiries
                .of(member.id(), dev.madang.platform.paging.Turn.FIRST)
                .rows()
                .getFirst()
                .id();
    }
}
