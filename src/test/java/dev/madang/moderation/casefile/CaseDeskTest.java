package dev.madang.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.moderation.Rule;
import dev.madang.moderation.casefile.CaseDesk.Ruling;
import dev.madang.moderation.report.ReportDesk;
import dev.madang.moderation.sanction.AppealDesk;
import dev.madang.moderation.sanction.Measure;
import dev.madang.moderation.sanction.SanctionHistory;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case tells whom, who reads it, what it costs to read, and what becomes of it when nobody decides. */
@MadangTest
class CaseDeskTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    ReportDesk reports;

    @Autowired
    CaseDesk cases;

    @Autowired
    AppealDesk appeals;

    @Autowired
    SanctionHistory history;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    CurrentMember host;
    CurrentMember reporter;
    UUID operator;
    UUID other;
    UUID file;

    @BeforeEach
    void aReportedListing() {
        host = people.member("호스트");
        reporter = people.member("신고한 이웃");
        operator = people.admin().id();
        other = people.admin().id();
        file = reportedListing();
    }

    /** The table of who is told: whose thing it is unless nothing was wrong, and who reported it always, but not what. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyDecisionIsToldToThoseItIsAbout(Measure measure) {
        decide(measure);
        if (measure.needsTwo()) {
            assertThat(told(host)).isEmpty();
            assertThat(told(reporter)).isEmpty();
            cases.second(other, file, true, "동의해요");
        }
        assertThat(told(reporter))
                .containsExactly(measure == Measure.DISMISS ? "report.news.DISMISSED" : "report.news.UPHELD");
        List<String> owner = measure == Measure.DISMISS ? List.of() : List.of("sanction.news." + measure);
        assertThat(told(host)).isEqualTo(owner);
    }

    @Test
    void whatIsUndoneIsToldToWhoseThingItIsOnce() {
        decide(Measure.HIDE);
        cases.undo(other, file, "잘못 봤어요");
        assertThat(told(host)).containsExactly("sanction.news.HIDE", "sanction.news.LIFTED");
        assertThatThrownBy(() -> cases.undo(other, file, "또요")).isInstanceOf(Refusal.class);
    }

    @Test
    void everybodyWhoReportedIsToldHoweverManyTheyAre() {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO report (id, receipt, case_id, reporter_id, kind, thing, rule, text, weight, reported_at, title, content)
                        SELECT gen_random_uuid(), gen_random_uuid(), case_id, :other, kind, thing || n, rule, text, weight, reported_at, title, content
                        FROM report, generate_series(1, 120) AS n WHERE case_id = :file""")
                .param("other", people.member("많이 신고한 이웃").id())
                .param("file", file)
                .update());
        decide(Measure.WARN);
        assertThat(jdbc.sql("SELECT count(*) FROM notification WHERE text = 'report.news.UPHELD' AND source LIKE "
                                + "ANY (SELECT 'report:' || id || ':%' FROM report WHERE case_id = :file)")
                        .param("file", file)
                        .query(Long.class)
                        .single())
                .isEqualTo(121);
    }

    @Test
    void whatWasTakenAndForgottenIsEverybodysAgain() {
        cases.claim(operator, file);
        clock.advance(CaseDesk.PATIENCE.minusMinutes(1));
        UUID fresh = reportedListing();
        cases.claim(operator, fresh);
        cases.releaseForgotten();
        assertThatThrownBy(() -> cases.claim(other, file)).isInstanceOf(Refusal.class);
        clock.advance(Duration.ofMinutes(2));
        assertThat(cases.releaseForgotten().moved()).isPositive();
        cases.claim(other, file);
        assertThatThrownBy(() -> cases.claim(other, fresh)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoIsReportedReadsNotEvenAsAnOperatorWhoReportedThem() {
        CurrentMember own = people.admin();
        String listing = gear.listing(own.id()).publish().toString();
        reports.report(reporter.id(), "listing", listing, Rule.SPAM, "제 전화번호를 아는 사람이에요", List.of());
        UUID about = cases.open("listing", listing).orElseThrow();
        cases.note(operator, about, "신고한 이웃에게 물어봤어요");
        assertThat(people.browserOf(own).get(path(about)).text("main"))
                .contains("다른 운영자가 정해요")
                .doesNotContain("신고한 이웃", "전화번호");
        assertThatThrownBy(() -> cases.note(own.id(), about, "제가 한 일이 아니에요")).isInstanceOf(Refusal.class);
        assertThat(people.browserOf(people.admin()).get(path(about)).text("main"))
                .contains("신고한 이웃", "전화번호");
    }

    @Test
    void whoBecameAnOperatorMeanwhileIsNotSuspendedAndTheSecondIsToldWhy() {
        decide(Measure.BAN);
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE member SET admin = true WHERE id = ?")
                .param(host.id())
                .update());
        Page refused = people.browserOf(people.admin()).post(path(file) + "/second", "agree", "true", "words", "동의해요");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("운영자에게는");
    }

    @Test
    void anAppealAgainstWhatIsUndoneWaitsForNobody() {
        decide(Measure.HIDE);
        UUID letter = history.latest(host.id(), 1).getFirst().id();
        appeals.appeal(host.id(), letter, "제 글에는 그런 말이 없어요.");
        Browser operators = people.browserOf(people.admin());
        assertThat(operators.get("/admin/appeals").html().select("a[href$='" + letter + "']"))
                .hasSize(1);
        int waiting = waiting(operators);
        cases.undo(other, file, "잘못 봤어요");
        assertThat(operators.get("/admin/appeals").html().select("a[href$='" + letter + "']"))
                .isEmpty();
        assertThat(waiting(operators)).isEqualTo(waiting - 1);
        Page late = operators.post("/admin/appeals/" + letter + "/answer", "text", "그대로 두기로 했어요.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(told(host)).doesNotContain("appeal.news.UPHELD");
        Page hosts = people.browserOf(host).get("/me/sanctions/" + letter);
        assertThat(hosts.text("main")).contains("취소됨");
        assertThat(hosts.html().select("main form")).isEmpty();
    }

    @Test
    void aPageCostsAsManyStatementsWithOneReportAsWithMany() {
        Browser operators = people.browserOf(people.admin());
        operators.get("/admin/reports");
        operators.get(path(file));
        int queue = statements.during(() -> operators.get("/admin/reports")).size();
        int page = statements.during(() -> operators.get(path(file))).size();
        String thing = jdbc.sql("SELECT thing FROM case_file WHERE id = ?")
                .param(file)
                .query(String.class)
                .single();
        for (int i = 0; i < 3; i++) {
            reports.report(people.member("이웃").id(), "listing", thing, Rule.SPAM, "", List.of());
            cases.note(operator, file, "메모");
            reportedListing();
        }
        assertThat(statements.during(() -> operators.get("/admin/reports")))
                .hasSizeLessThanOrEqualTo(queue)
                .hasSizeLessThanOrEqualTo(3);
        assertThat(statements.during(() -> operators.get(path(file))))
                .hasSizeLessThanOrEqualTo(page)
                .hasSizeLessThanOrEqualTo(14);
    }

    private UUID reportedListing() {
        String listing = gear.listing(host.id()).publish().toString();
        reports.report(reporter.id(), "listing", listing, Rule.SPAM, "", List.of());
        return cases.open("listing", listing).orElseThrow();
    }

    private static int waiting(Browser operators) {
        return Integer.parseInt(operators
                .get("/admin")
                .html()
                .select("dl div:has(a[href=/admin/appeals]) dd")
                .text()
                .replace(",", ""));
    }

    private void decide(Measure measure) {
        cases.claim(operator, file);
        cases.decide(operator, file, new Ruling(measure, Rule.SPAM, measure == Measure.SUSPEND ? 3 : null, "주의해 주세요."));
    }

    private List<String> told(CurrentMember member) {
        return jdbc.sql("SELECT text FROM notification WHERE member_id = ? ORDER BY id")
                .param(member.id())
                .query(String.class)
                .list();
    }

    private static String path(UUID file) {
        return "/admin/reports/" + file;
    }
}
