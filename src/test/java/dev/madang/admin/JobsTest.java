package dev.madang.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The schedule itself sleeps in tests: what it would do is written into its tables by hand. */
@MadangTest
class JobsTest {

    private static final String JOB = "reconcile-payments";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    MessageSource messages;

    CurrentMember admin;
    Browser operator;

    @BeforeEach
    void signIn() {
        admin = people.admin();
        operator = people.browserOf(admin);
    }

    @AfterEach
    void forget() {
        change("DELETE FROM job_run");
        change("DELETE FROM qrtz_simple_triggers WHERE trigger_group = 'by-hand'");
        change("DELETE FROM qrtz_triggers WHERE trigger_group = 'by-hand'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/jobs", "/admin/jobs/" + JOB})
    void onlyOperatorsComeIn(String page) {
        assertThat(people.stranger().get(page).location()).startsWith("/sign-in");
        assertThat(people.browserOf(people.member("민지")).get(page).status()).isEqualTo(403);
        assertThat(operator.get(page).status()).isEqualTo(200);
        assertThat(operator.getAsHtmx(page).status()).isEqualTo(200);
    }

    @Test
    void onlyOperatorsRunJobs() {
        Browser member = people.browserOf(people.member("민지"));
        assertThat(member.post(runs(JOB), "idempotencyKey", Idempotency.newKey())
                        .status())
                .isEqualTo(403);
        assertThat(asked()).isZero();
    }

    @Test
    void operatorsFindTheirPagesInTheMenu() {
        assertThat(operator.get("/").html().select(".menu a[href=/admin]")).hasSize(1);
        assertThat(operator.get("/me").html().select("main a[href=/admin]")).hasSize(1);
        assertThat(operator.get("/admin").html().select("main a[href=/admin/jobs]"))
                .isNotEmpty();
        Browser member = people.browserOf(people.member("민지"));
        assertThat(member.get("/").html().select("a[href=/admin]")).isEmpty();
        assertThat(member.get("/me").html().select("a[href=/admin]")).isEmpty();
    }

    @Test
    void everyJobIsCalledByANameAndItsScheduleIsTold() {
        for (String language : List.of("ko", "en")) {
            for (ClusteredJob job : jobs) {
                String key = "job." + job.name();
                assertThat(messages.getMessage(key, null, "", Locale.of(language)))
                        .as(key)
                        .isNotBlank();
            }
            var rows = operator.with("Accept-Language", language)
                    .get("/admin/jobs?lang=" + language)
                    .html()
                    .select(".job");
            assertThat(rows).hasSize(jobs.size());
            assertThat(rows.select(".job-what p").eachText())
                    .noneMatch(words -> words.contains("*"))
                    .noneMatch(words -> words.contains("??"));
        }
    }

    @Test
    void aJobTellsItsLastRunItsNextAndItsLastTrouble() {
        run("FAILED", "2 hours", 0, 0, "java.lang.IllegalStateException: no <gateway>");
        run("DONE", "1 minute", 3, 1, null);
        Element row = row(operator.get("/admin/jobs"), JOB);
        assertThat(row.selectFirst("[data-status]").attr("data-status")).isEqualTo("PARTLY");
        assertThat(row.text()).contains("1분마다", "3건 처리", "1건은 다음에 다시", "1분 0초", "yard-1", "다음 ", "마지막 문제");

        Page page = operator.get("/admin/jobs/" + JOB + "?lang=en");
        assertThat(page.html().select(".run")).hasSize(2);
        assertThat(page.text(".runs")).contains("3 handled", "1 left for the next run", "yard-1", "trace feed");
        assertThat(page.text(".run .job-error")).isEqualTo("java.lang.IllegalStateException: no <gateway>");
        assertThat(operator.get("/admin/jobs/" + JOB + "?show=trouble").html().select(".run"))
                .hasSize(2);
    }

    @Test
    void thePageAsksAgainOnlyWhileSomethingRuns() {
        assertThat(operator.get("/admin/jobs").html().select("#jobs[hx-get]")).isEmpty();
        run("RUNNING", null, 0, 0, null);
        assertThat(operator.get("/admin/jobs").html().select("#jobs[hx-get]")).hasSize(1);
        Page board = operator.getAsHtmx("/admin/jobs/" + JOB);
        assertThat(board.html().select("#job[hx-trigger='every 2s']")).hasSize(1);
        assertThat(board.html().select("header, dialog")).isEmpty();
    }

    @Test
    void aRunByHandIsAskedForOnceHoweverOftenTheFormIsSent() {
        var form = operator.get("/admin/jobs").html().selectFirst("#ask-" + JOB + " form");
        assertThat(form.attr("action")).isEqualTo(runs(JOB));
        String key = form.selectFirst("[name=idempotencyKey]").val();

        Page sent = operator.post(runs(JOB), "idempotencyKey", key);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(asked()).isEqualTo(1);
        assertThat(operator.follow(sent).text("[data-status]")).isEqualTo("곧 시작");

        forget();
        assertThat(operator.post(runs(JOB), "idempotencyKey", key).location()).isEqualTo(sent.location());
        assertThat(asked()).isZero();
        assertThat(operator.post(runs("forget-old-runs"), "idempotencyKey", key).status())
                .isEqualTo(422);
    }

    @Test
    void whoStartedARunByHandIsTold() {
        run("DONE", "1 second", 1, 0, null);
        change("UPDATE job_run SET asked_by = '" + admin.id() + "'");
        assertThat(operator.get("/admin/jobs/" + JOB).text(".run")).contains("운영자님이 실행");
    }

    @Test
    void manyRunsArePaged() {
        for (int i = 0; i < 45; i++) {
            run("DONE", "1 second", i, 0, null);
        }
        Page first = operator.get("/admin/jobs/" + JOB);
        assertThat(first.html().select(".run")).hasSize(20);
        assertThat(first.html().select("[rel=prev]")).isEmpty();
        Page second = operator.get(first.html().selectFirst("[rel=next]").attr("href"));
        Page third = operator.get(second.html().selectFirst("[rel=next]").attr("href"));
        assertThat(third.html().select(".run")).hasSize(5);
        assertThat(third.html().select("[rel=next]")).isEmpty();
        assertThat(operator.get(third.html().selectFirst("[rel=prev]").attr("href"))
                        .html()
                        .select(".run")
                        .eachAttr("data-run"))
                .isEqualTo(second.html().select(".run").eachAttr("data-run"));
    }

    @Test
    void whatIsNoJobIsNotFound() {
        assertThat(operator.get("/admin/jobs/none").status()).isEqualTo(404);
        assertThat(operator.post(runs("none"), "idempotencyKey", Idempotency.newKey())
                        .status())
                .isEqualTo(404);
        assertThat(operator.post(runs(JOB), "idempotencyKey", "").status()).isEqualTo(400);
    }

    private static String runs(String job) {
        return "/admin/jobs/" + job + "/runs";
    }

    private static Element row(Page page, String job) {
        return page.html().selectFirst(".job:has([href=/admin/jobs/" + job + "])");
    }

    /** @param took null while it runs */
    private void run(String outcome, String took, int moved, int failed, String error) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO job_run (job, instance, fire, trace_id, started_at, ended_at, outcome, moved, failed, error)
                        VALUES (?, 'yard-1', 'fire', 'feed', now(), now() + ?::interval, ?, ?, ?, ?)""")
                .params(Arrays.asList(JOB, took, outcome, moved, failed, error))
                .update());
    }

    private int asked() {
        return jdbc.sql("SELECT count(*) FROM qrtz_triggers WHERE trigger_group = 'by-hand'")
                .query(Integer.class)
                .single();
    }

    private void change(String sql) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).update());
    }
}
