package dev.madang.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.Leaving;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody reports a listing, an operator decides, the host reads why and appeals, another operator answers. */
@MadangTest
class ReportToAnswerTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    MutableClock clock;

    @Autowired
    Leaving leaving;

    CurrentMember host;
    CurrentMember first;
    CurrentMember second;
    Browser hosts;
    Browser reporters;
    Browser operators;
    Browser others;
    String listing;
    String title;

    @BeforeEach
    void somebodyReportsAListing() {
        host = people.member("수상한 호스트");
        hosts = people.browserOf(host);
        reporters = people.browserOf(people.member("신고한 이웃"));
        first = people.admin();
        operators = people.browserOf(first);
        second = people.admin();
        others = people.browserOf(second);
        title = "수상한 텐트 " + UUID.randomUUID().toString().substring(0, 8);
        listing = gear.listing(host.id()).title(title).photos(1).publish().toString();
    }

    @Test
    void aReportedListingIsHiddenAppealedAndShownAgain() {
        assertThat(reporters.get("/listings/" + listing).html().select("main a[href^='/reports/new']"))
                .hasSize(1);
        assertThat(hosts.get("/listings/" + listing).html().select("main a[href^='/reports/new']"))
                .isEmpty();
        assertThat(reporters.get(form()).text("main")).contains("수상한 텐트");

        Page sent = report(reporters, "scam", "돈을 먼저 보내라고 해요. <script>alert(1)</script>");
        assertThat(sent.location()).isEqualTo("/reports?notice=reported");
        assertThat(reporters.get("/reports").text("main")).contains("수상한 텐트", "살펴보는 중", "접수 번호");

        assertThat(operators.get("/admin/reports").text("#queue")).contains("수상한 텐트", "수상한 호스트");
        String path = caseOf(operators, title);
        assertThat(operators.post(path + "/claim").location()).startsWith(path);
        Page page = operators.get(path);
        assertThat(page.text("main")).contains("돈을 먼저 보내라고", "신고한 이웃", "두 번 쓴 텐트예요");
        assertThat(page.html().select("main script")).isEmpty();
        assertThat(decide(operators, path, "hide", "scam", "돈을 먼저 보내라고 하면 안 돼요.")
                        .location())
                .isEqualTo(path + "?notice=case-decided");

        assertThat(reporters.get("/listings/" + listing).status()).isEqualTo(404);
        assertThat(hosts.get("/listings/" + listing).text("main")).contains("운영팀이 가린 장비");
        assertThat(hosts.post("/listings/" + listing + "/publication").status()).isNotEqualTo(303);
        assertThat(reporters.get("/reports").text("main")).contains("조치함");
        assertThat(reporters.get("/notifications").text("main")).contains("수상한 텐트");

        Page letters = hosts.get("/me/sanctions");
        assertThat(letters.text("main")).contains("가림 안내").doesNotContain("신고한 이웃");
        String letter = letters.html().selectFirst("main .case-title a").attr("href");
        assertThat(hosts.get(letter).text("main"))
                .contains("돈을 먼저 보내라고 하면 안 돼요", "사기 금지", "이의를 제기")
                .doesNotContain("신고한 이웃");
        assertThat(reporters.get(letter).status()).isEqualTo(404);
        assertThat(hosts.post(letter + "/appeal", "text", "짧아요").status()).isEqualTo(422);
        assertThat(hosts.post(letter + "/appeal", "text", "제 글에는 그런 말이 없어요. 다시 봐 주세요.")
                        .status())
                .isEqualTo(303);
        Page again = hosts.post(letter + "/appeal", "text", "한 번 더 이의를 제기할게요. 부탁드려요.");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main")).contains("한 번만");

        String appeal = "/admin/appeals/" + letter.substring(letter.lastIndexOf('/') + 1);
        Page own = operators.post(appeal + "/answer", "overturn", "true", "text", "제가 다시 봤더니 맞아요.");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.text("main")).contains("다른 운영자가");
        assertThat(others.get("/admin/appeals").text("main")).contains("수상한 호스트");
        assertThat(others.post(appeal + "/posts", "text", "어떤 글을 말씀하시는지 알려 주세요.")
                        .status())
                .isEqualTo(303);
        assertThat(hosts.post(letter + "/appeal/posts", "text", "설명의 첫 문장이에요. 확인해 주세요.")
                        .status())
                .isEqualTo(303);
        assertThat(others.post(appeal + "/answer", "overturn", "true", "text", "다시 보니 문제가 없어 취소했어요.")
                        .status())
                .isEqualTo(303);

        assertThat(reporters.get("/listings/" + listing).status()).isEqualTo(200);
        assertThat(hosts.get(letter).text("main")).contains("조치 취소", "취소됨", "다시 보니 문제가 없어");
        assertThat(reporters.get("/reports").text("main")).contains("문제없음").doesNotContain("조치함");
        assertThat(reporters.get("/notifications").text("main")).contains("살펴봤지만 문제가 없었어요");
        assertThat(others.post(appeal + "/answer", "text", "한 번 더 답해 볼게요. 될까요?").status())
                .isEqualTo(409);
        assertThat(people.audited(first).text("main")).contains("신고를 맡음");
        assertThat(people.audited(second).text("main")).contains("이의를 받아들임");
    }

    @Test
    void whatIsUndoneIsAsIfNothingHadBeen() {
        report(reporters, "misleading", "");
        String path = caseOf(operators, title);
        operators.post(path + "/claim");
        decide(operators, path, "remove", "misleading", "사진과 달라요. 내릴게요.");
        assertThat(hosts.get("/listings/" + listing).status()).isEqualTo(404);
        assertThat(hosts.get("/hosting").text("main")).doesNotContain("수상한 텐트");
        assertThat(others.post(path + "/undoing", "words", "사진이 맞았어요.").location())
                .isEqualTo(path + "?notice=case-undone");
        assertThat(reporters.get("/listings/" + listing).status()).isEqualTo(200);
        assertThat(reporters.get("/reports").text("main")).contains("살펴보는 중");
        assertThat(hosts.get("/me/sanctions").text("main")).contains("취소됨");
    }

    @Test
    void whoReportsWhatCannotBeReportedIsToldWhy() {
        assertThat(hosts.get(form()).status()).isEqualTo(409);
        assertThat(report(hosts, "scam", "").text("main")).contains("내 것은");
        Page nothing = report(reporters, "", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("#reason-error")).contains("골라");
        assertThat(report(reporters, "other", "").text("#text-error")).contains("적어");
        assertThat(report(reporters, "spam", "가".repeat(1001)).status()).isEqualTo(422);
        assertThat(report(reporters, "spam", "").status()).isEqualTo(303);
        Page twice = report(reporters, "scam", "또 신고해요");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("main")).contains("이미 신고했어요");
        assertThat(twice.html().select("textarea[name=text]").text()).isEqualTo("또 신고해요");
        assertThat(reporters.get(form()).location()).isEqualTo("/reports?notice=reported-before");
        assertThat(reporters.get("/reports?notice=reported-before").html().text())
                .contains("이미 신고했어요", "수상한 텐트");
        assertThat(reporters
                        .get("/reports/new?kind=listing&id=" + UUID.randomUUID())
                        .status())
                .isEqualTo(410);
        assertThat(reporters.get("/reports/new?kind=listing&id=1").status()).isEqualTo(410);
        assertThat(reporters.get("/reports/new?kind=house&id=" + listing).status())
                .isEqualTo(404);
        assertThat(reporters.get("/reports/new").status()).isEqualTo(404);
        assertThat(people.stranger().get(form()).location()).startsWith("/sign-in");
        UUID gone = people.member("떠난 이웃").id();
        leaving.leave(gone, "", null);
        assertThat(reporters.get("/reports/new?kind=member&id=" + gone).status())
                .isEqualTo(410);
        String draft = gear.listing(host.id()).draft().toString();
        assertThat(reporters.get("/reports/new?kind=listing&id=" + draft).status())
                .isEqualTo(410);
    }

    @Test
    void twoOperatorsNeverWorkOnOneCase() {
        report(reporters, "spam", "");
        String path = caseOf(operators, title);
        assertThat(decide(operators, path, "warn", "spam", "주의해 주세요.").text("main"))
                .contains("먼저 맡아");
        operators.post(path + "/claim");
        Page late = others.post(path + "/claim");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("다른 운영자가 맡았어요");
        assertThat(decide(others, path, "warn", "spam", "주의해 주세요.").status()).isEqualTo(409);
        assertThat(others.post(path + "/release").status()).isEqualTo(409);
        Page wrong = decide(operators, path, "suspend", "spam", "주의");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("main")).contains("정지 날수를");
        operators.post(path + "/release");
        assertThat(others.post(path + "/claim").status()).isEqualTo(303);
        assertThat(decide(others, path, "warn", "spam", "주의해 주세요.").status()).isEqualTo(303);
        assertThat(decide(others, path, "warn", "spam", "주의해 주세요.").status()).isEqualTo(409);
    }

    @Test
    void anOperatorDecidesNothingOfTheirOwnAndNothingAgainstAnOperator() {
        CurrentMember operator = people.admin();
        Browser own = people.browserOf(operator);
        listing = gear.listing(operator.id()).title(title).publish().toString();
        report(reporters, "spam", "");
        String path = caseOf(others, title);
        assertThat(own.post(path + "/claim").status()).isEqualTo(409);
        assertThat(own.get(path).text("main")).contains("다른 운영자가 정해요");
        others.post(path + "/claim");
        Page refused = decide(others, path, "ban", "spam", "운영자는 안 돼요.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("#measure-error")).contains("운영자에게는");
        assertThat(decide(others, path, "hide", "spam", "가릴게요.").status()).isEqualTo(303);
    }

    @Test
    void anAppealComesTooLateAfterTwoWeeks() {
        report(reporters, "spam", "");
        String path = caseOf(operators, title);
        operators.post(path + "/claim");
        decide(operators, path, "warn", "spam", "주의해 주세요.");
        String letter = hosts.get("/me/sanctions")
                .html()
                .selectFirst("main .case-title a")
                .attr("href");
        clock.advance(Duration.ofDays(14).plusMinutes(1));
        Page late = people.browserOf(host).post(letter + "/appeal", "text", "너무 늦은 이의예요. 받아 주세요.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main")).contains("기간이");
    }

    private String form() {
        return "/reports/new?kind=listing&id=" + listing;
    }

    private Page report(Browser who, String reason, String text) {
        return who.post("/reports", "kind", "listing", "id", listing, "reason", reason, "text", text);
    }

    private static Page decide(Browser who, String path, String measure, String rule, String text) {
        return who.post(path + "/decision", "measure", measure, "rule", rule, "text", text);
    }

    private static String caseOf(Browser operator, String title) {
        return operator.get("/admin/reports").html().select("#queue .case-title a").stream()
                .filter(link -> link.text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
