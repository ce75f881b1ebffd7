package dev.madang.club.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.club.ClubHouse;
import dev.madang.club.Links;
import dev.madang.member.Leaving;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How members come into clubs, what they are in them, and how they go. */
@MadangTest
class JoiningTest {

    @Autowired
    People people;

    @Autowired
    Leaving leaving;

    Browser leader;
    CurrentMember runner;
    Browser applicant;

    @BeforeEach
    void theyCome() {
        leader = people.browserOf(people.member("길잡이"));
        runner = people.member("달리는하루");
        applicant = people.browserOf(runner);
    }

    @Test
    void whoAsksIsAnsweredWithANoteAndBothHearOfItAtOnce() {
        UUID club = ClubHouse.byApproval("얼마나 자주 걸으세요?").foundedBy(leader);
        Page missing = ClubHouse.join(applicant, club, "answer0", " ");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text("#answer0-error")).isEqualTo("모임의 질문에 답해 주세요.");
        assertThat(ClubHouse.join(applicant, club, "answer0", "주말마다요").location())
                .endsWith("notice=club-asked");
        assertThat(applicant.get(Links.club(club)).text("#standing + p")).contains("모임장이 답하면");

        assertThat(leader.get("/notifications").text("main")).contains("달리는하루 님이", "가입을 신청했어요");
        assertThat(leader.get("/").text("main")).contains("가입 신청 1건");
        assertThat(leader.get(Links.applications(club)).text("main")).contains("얼마나 자주 걸으세요?", "주말마다요");
        assertThat(leader.post(ClubHouse.firstAsked(leader, club), "accept", "true", "note", "토요일에 봐요")
                        .status())
                .isEqualTo(303);

        assertThat(applicant.get("/notifications").text("main")).contains("반가워요", "토요일에 봐요");
        assertThat(applicant.get(Links.club(club)).text("main")).contains("함께하고 있는 모임", "2명 · 정원 10명");
        assertThat(leader.get(Links.club(club) + "/log").text("main")).contains("길잡이 님이 달리는하루 님을 받아들였어요.", "토요일에 봐요");
    }

    @Test
    void whoIsDeclinedReadsTheNoteAndMayAskAgain() {
        UUID club = ClubHouse.byApproval().foundedBy(leader);
        ClubHouse.join(applicant, club);
        String form = ClubHouse.firstAsked(leader, club);
        Page tooLong = leader.post(form, "accept", "false", "note", "가".repeat(501));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text("textarea")).hasSize(501);
        leader.post(form, "accept", "false", "note", "다음 달에 다시 와 주세요");
        assertThat(leader.post(form, "accept", "true", "note", "").status()).isEqualTo(409);
        assertThat(applicant.get(Links.club(club)).text("main")).contains("다음 달에 다시 와 주세요");
        assertThat(ClubHouse.join(applicant, club).status()).isEqualTo(303);
    }

    @Test
    void whoAppliesTwiceIsToldSoAndNothingTypedIsLost() {
        UUID club = ClubHouse.byApproval("왜 걸으세요?").foundedBy(leader);
        ClubHouse.join(applicant, club, "answer0", "좋아서요");
        Page twice = ClubHouse.join(applicant, club, "answer0", "건강하려고요");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("main [role=alert]")).contains("이미 신청했어요");
        assertThat(twice.text("#answer0")).isEqualTo("건강하려고요");
        assertThat(applicant.post(Links.application(club) + "/withdrawal").location())
                .endsWith("notice=club-withdrawn");
        assertThat(applicant.post(Links.application(club) + "/withdrawal").status())
                .isEqualTo(409);
    }

    @Test
    void whoIsInAnOpenClubIsInItAtOnceAndOnce() {
        UUID club = ClubHouse.open().foundedBy(leader);
        assertThat(ClubHouse.join(applicant, club).location()).endsWith("notice=club-accepted");
        Page twice = ClubHouse.join(applicant, club);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("main [role=alert]")).contains("이미 함께하고");
    }

    @Test
    void whoWaitsGetsThePlaceThatBecomesFreeInTheirTurn() {
        UUID club = ClubHouse.open().places(2).foundedBy(leader);
        ClubHouse.join(applicant, club);
        Browser second = people.browserOf(people.member("둘째"));
        Browser third = people.browserOf(people.member("셋째"));
        assertThat(ClubHouse.join(second, club).location()).endsWith("notice=club-waiting");
        ClubHouse.join(third, club);
        assertThat(third.get(Links.club(club)).text("main")).contains("지금 2번째");

        applicant.post(Links.club(club) + "/departure");

        assertThat(second.get("/notifications").text("main")).contains("자리가 나서");
        assertThat(second.get(Links.members(club)).text("main")).contains("둘째", "2명 · 정원 2명");
        assertThat(third.get(Links.club(club)).text("main")).contains("지금 1번째");
    }

    @Test
    void whoWasRemovedComesBackOnlyWhenTheClubLetsThem() {
        UUID club = ClubHouse.open().foundedBy(leader);
        ClubHouse.join(applicant, club);
        String member = Links.members(club) + "/" + runner.id();
        Page wordy = leader.post(member + "/removal", "reason", "가".repeat(301));
        assertThat(wordy.status()).isEqualTo(422);
        assertThat(wordy.html().select("details[open] [name=reason]").val()).isEqualTo("가".repeat(301));
        assertThat(wordy.text("details[open] .field-error")).contains("300");
        assertThat(leader.get(Links.members(club)).html().select("details[open]"))
                .isEmpty();
        assertThat(leader.post(member + "/removal", "reason", "세 번 말없이 빠졌어요").status())
                .isEqualTo(303);
        assertThat(applicant.get("/notifications").text("main")).contains("나가게 되었어요");
        assertThat(applicant.get(Links.members(club)).status()).isEqualTo(404);
        Page refused = ClubHouse.join(applicant, club);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("나가게 된 뒤라");
        leader.post(member + "/return");
        assertThat(ClubHouse.join(applicant, club).status()).isEqualTo(303);
    }

    @Test
    void theLeaderHandsTheClubOnAndCanLeaveOnlyThen() {
        UUID club = ClubHouse.open().foundedBy(leader);
        ClubHouse.join(applicant, club);
        assertThat(leader.post(Links.club(club) + "/departure").status()).isEqualTo(409);
        String role = Links.members(club) + "/" + runner.id() + "/role";
        assertThat(applicant.post(role, "role", "leader").status()).isEqualTo(403);
        leader.post(role, "role", "manager");
        leader.post(role, "role", "leader");
        assertThat(applicant.get(Links.members(club)).text("main")).contains("달리는하루 모임장", "길잡이 운영진");
        assertThat(applicant.get("/notifications").text("main")).contains("모임장이 되었어요");
        assertThat(leader.post(Links.club(club) + "/departure").location()).endsWith("notice=club-left");
    }

    @Test
    void theClubGoesToNobodyWhoHasLeftMadang() {
        UUID club = ClubHouse.open().foundedBy(leader);
        ClubHouse.join(applicant, club);
        leaving.leave(runner.id(), "", null);
        String role = Links.members(club) + "/" + runner.id() + "/role";
        for (String to : List.of("manager", "leader")) {
            Page refused = leader.post(role, "role", to);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("main [role=alert]")).contains("맡길 수 없어요");
        }
        assertThat(leader.get(Links.members(club)).text("main")).contains("길잡이 모임장");
    }

    @Test
    void aClubThatHasEndedIsToldToAllAndTakesNobody() {
        UUID club = ClubHouse.open().foundedBy(leader);
        ClubHouse.join(applicant, club);
        UUID other = ClubHouse.byApproval().foundedBy(leader);
        ClubHouse.join(applicant, other);
        leader.post(Links.club(club) + "/closing");
        leader.post(Links.club(other) + "/closing");
        assertThat(applicant.get("/notifications").text("main")).contains("모임이 끝났어요");
        Page late = ClubHouse.join(people.browserOf(people.member("늦은이")), club);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("끝난 모임");
        assertThat(applicant.get(Links.members(club)).status()).isEqualTo(200);
    }

    @Test
    void theChatFollowsTheMembership() {
        UUID club = ClubHouse.open().foundedBy(leader);
        assertThat(applicant.post(Links.club(club) + "/chat").status()).isEqualTo(404);
        ClubHouse.join(applicant, club);
        String room = applicant.post(Links.club(club) + "/chat").location();
        assertThat(applicant.get(room).status()).isEqualTo(200);
        applicant.post(Links.club(club) + "/departure");
        assertThat(applicant.get(room).status()).isEqualTo(404);
    }

    @Test
    void whatIsForMembersIsClosedToOthers() {
        UUID club = ClubHouse.open().foundedBy(leader);
        for (String part : new String[] {"/members", "/log", "/applications", "/edit"}) {
            assertThat(applicant.get(Links.club(club) + part).status()).as(part).isEqualTo(404);
        }
        ClubHouse.join(applicant, club);
        assertThat(applicant.get(Links.applications(club)).status()).isEqualTo(403);
        assertThat(applicant.get(Links.club(club) + "/edit").status()).isEqualTo(403);
        assertThat(people.stranger().get(Links.club(club)).status()).isEqualTo(200);
    }
}
