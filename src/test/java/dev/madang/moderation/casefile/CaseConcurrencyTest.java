package dev.madang.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.moderation.Rule;
import dev.madang.moderation.report.ReportDesk;
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

/** Many operators who want the same case, and a member who reports the same thing many times at once, over two instances. */
@RaceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseConcurrencyTest {

    private static final int AT_ONCE = 24;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    ReportDesk reports;

    @Autowired
    CaseDesk cases;

    @Autowired
    Guards guards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecondInstance second;

    @Test
    @Order(1)
    void ofAllOperatorsOneTakesIt() throws Exception {
        assertThat(claims()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whoReportsManyTimesAtOnceHasReportedOnce() throws Exception {
        assertThat(reportsOfOne()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void reportsOfManyAtOnceAreOneCaseThatWeighsThemAll() throws Exception {
        String listing = gear.listing(gear.host()).publish().toString();
        Rush.of(AT_ONCE, people, second)
                .each(member -> () -> report(member, listing))
                .expect(AT_ONCE);
        assertThat(jdbc.sql("SELECT weight FROM case_file WHERE thing = ?")
                        .param(listing)
                        .query(Integer.class)
                        .list())
                .containsExactly(100 * AT_ONCE);
    }

    /** Proof that the first test can fail. */
    @Test
    @Order(4)
    void withoutItsKeySeveralTakeIt() throws Exception {
        guards.without("case_claimed_once");
        long claims = 1;
        for (int attempt = 0; claims == 1 && attempt < 10; attempt++) {
            claims = claims();
        }
        assertThat(claims).isGreaterThan(1);
    }

    /** Proof that the second test can fail. The statement that relies on the key is refused without it. */
    @Test
    @Order(5)
    void withoutTheirKeyNothingKeepsReportsApart() throws Exception {
        String sql = """
                INSERT INTO report (id, receipt, case_id, reporter_id, kind, thing, rule, text, weight, reported_at, title, content)
                SELECT gen_random_uuid(), gen_random_uuid(), case_id, reporter_id, kind, thing, rule, text, weight, reported_at, title, content
                FROM report LIMIT 1""";
        assertThat(insert(sql)).isFalse();
        guards.without("report_once");
        assertThat(insert(sql)).isTrue();
    }

    private boolean insert(String sql) {
        try {
            return jdbc.sql(sql).update() == 1;
        } catch (org.springframework.dao.DuplicateKeyException twice) {
            return false;
        }
    }

    private long reportsOfOne() throws Exception {
        String listing = gear.listing(gear.host()).publish().toString();
        Browser here = people.browserOf(people.member("급한이"));
        Browser there = Rush.elsewhere(here, second);
        List<Page> pages = Rush.atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<Page>>mapToObj(i -> () -> report(i % 2 == 0 ? here : there, listing))
                .toList());
        assertThat(pages.stream().filter(page -> page.status() == 303)).hasSize(1);
        return jdbc.sql("SELECT count(*) FROM report WHERE thing = ?")
                .param(listing)
                .query(Long.class)
                .single();
    }

    private long claims() throws Exception {
        CurrentMember reporter = people.member("신고한 이웃");
        String listing = gear.listing(gear.host()).publish().toString();
        reports.report(reporter.id(), "listing", listing, Rule.SPAM, "", List.of());
        UUID id = cases.open("listing", listing).orElseThrow();
        Rush.ofOperators(AT_ONCE, people, second)
                .each(operator -> () -> operator.post("/admin/reports/" + id + "/claim"));
        return jdbc.sql("SELECT count(*) FROM case_claim WHERE case_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static Page report(Browser who, String listing) {
        return who.post("/reports", "kind", "listing", "id", listing, "reason", "spam", "text", "");
    }
}
