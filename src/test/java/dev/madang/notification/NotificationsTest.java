package dev.madang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member is told: once, at once, and as they want it. */
@MadangTest
@TestInstance(Lifecycle.PER_CLASS)
class NotificationsTest {

    @Autowired
    Environment environment;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationMails mails;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    SecondInstance second;
    CurrentMember jun;
    Browser browser;

    @BeforeAll
    void startTheSecond() {
        second = SecondInstance.beside(environment);
    }

    @AfterAll
    void stopTheSecond() {
        second.close();
    }

    @BeforeEach
    void aMember() {
        clock.moveTo(LocalDate.of(2031, 5, 6), LocalTime.NOON);
        jun = people.member("준");
        browser = people.browserOf(jun);
    }

    @Test
    void theBellRingsTheMomentSomethingHappensOnAnyInstance() {
        try (EventStream here = EventStream.open(browser, "topics=bell").ready();
                EventStream there = EventStream.open(Rush.elsewhere(browser, second), "topics=bell")
                        .ready()) {
            second.bean(Notifications.class).tell(news("one"));
            await().until(() -> bell(here).equals("1") && bell(there).equals("1"));
            tell("two");
            await().until(() -> bell(here).equals("2") && bell(there).equals("2"));
            browser.post("/notifications/" + ids().getFirst() + "/reading");
            await().until(() -> bell(here).equals("1") && bell(there).equals("1"));
        }
    }

    @Test
    void everyPageHasTheExactCount() {
        assertThat(browser.get("/me").html().select("#bell-count .count")).isEmpty();
        IntStream.range(0, 103).forEach(i -> tell("news " + i));
        assertThat(browser.get("/me").text("#bell-count .count")).isEqualTo("103");
        assertThat(browser.get("/me").text("#bell-count .visually-hidden")).isEqualTo("읽지 않은 알림 103개");
        assertThat(browser.get("/me").html().select("[data-live=bell]")).isNotEmpty();
    }

    @Test
    void theSameEventIsToldOnce() throws Exception {
        var again = news("once");
        Rush.atOnce(IntStream.range(0, 20)
                .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> {
                    (i % 2 == 0 ? notifications : second.bean(Notifications.class)).tell(again);
                    return true;
                })
                .toList());
        assertThat(notifications.unread(jun.id())).isEqualTo(1);
        await().until(() -> lettersOnBoth() == 1);
        await().during(Duration.ofMillis(500)).until(() -> lettersOnBoth() == 1);
    }

    @Test
    void theyAreGroupedByDayAndSayWhatHappenedInTheReadersLanguage() {
        tell("yesterday");
        clock.advance(Duration.ofDays(1));
        tell("today");
        Page page = browser.get("/notifications");
        assertThat(page.html().select(".notification-day").eachText()).containsExactly("5월 7일 (수)", "5월 6일 (화)");
        assertThat(page.text(".notification-text")).isEqualTo("새 알림: ‘today’ 정산이 정해졌어요. 받을 금액은 12,000원이에요.");
        Page english = browser.with("Accept-Language", "en").get("/notifications");
        assertThat(english.text(".notification-text"))
                .isEqualTo("New: Your earnings for “today” are settled: you get ₩12,000.");
    }

    @Test
    void readingOneLeadsToWhatItIsAbout() {
        tell("one");
        tell("two");
        Page answer = browser.post("/notifications/" + ids().getLast() + "/reading");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/hosting/earnings");
        assertThat(notifications.unread(jun.id())).isEqualTo(1);
    }

    @Test
    void readingAllLeavesWhatCameAfterThePageWasSeen() {
        tell("one");
        tell("two");
        Element all = browser.get("/notifications").html().selectFirst(".notification-all [name=newest]");
        clock.advance(Duration.ofSeconds(1));
        tell("three");
        browser.post("/notifications/reading", "newest", all.val());
        assertThat(notifications.unread(jun.id())).isEqualTo(1);
    }

    @Test
    void nobodyReadsThoseOfOthers() {
        tell("mine");
        Browser other = people.browserOf(people.member("남"));
        UUID mine = ids().getFirst();
        assertThat(other.post("/notifications/" + mine + "/reading").status()).isEqualTo(404);
        other.post("/notifications/reading", "newest", mine.toString());
        assertThat(notifications.unread(jun.id())).isEqualTo(1);
        assertThat(other.get("/live?topics=bell:" + jun.id()).status()).isEqualTo(403);
        assertThat(people.stranger().get("/notifications").location()).startsWith("/sign-in");
    }

    @Test
    void theListIsTurnedByKeyAndNothingStandsTwice() {
        IntStream.range(0, 65).forEach(i -> tell("news " + i));
        Page first = browser.get("/notifications");
        Page second = browser.get(next(first));
        Page third = browser.getAsHtmx(next(second));
        assertThat(List.of(first, second, third))
                .extracting(page -> page.html().select(".notification").size())
                .containsExactly(30, 30, 5);
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.html().select(".notification").eachAttr("id").stream())
                        .distinct())
                .hasSize(65);
    }

    @Test
    void whatIsSwitchedOffIsNeitherShownNorMailed() {
        choose("page", "QUESTION", "mail", "EARNING");
        tell("mailed only");
        assertThat(notifications.unread(jun.id())).isZero();
        assertThat(browser.get("/notifications").html().select(".notification")).isEmpty();
        assertThat(letter().subject()).contains("mailed only");

        choose("page", "EARNING");
        tell("shown only");
        assertThat(notifications.unread(jun.id())).isEqualTo(1);
        mails.sendDue();
        assertThat(mailbox.lettersTo(jun.email())).hasSize(1);
    }

    @Test
    void aMailSaysWhatHappenedAndWhereToSwitchItOff() {
        people.speaksEnglish(jun);
        tell("tent");
        assertThat(letter().subject()).isEqualTo("Your earnings for “tent” are settled: you get ₩12,000.");
        assertThat(letter().text()).contains("/hosting/earnings", "/notifications/settings");
    }

    @Test
    void inQuietHoursMailsWaitForTheirEnd() {
        choose("page", "EARNING", "mail", "EARNING", "quiet", "true", "begins", "22:00", "ends", "08:00");
        clock.moveTo(LocalDate.of(2031, 5, 6), LocalTime.of(23, 30));
        tell("late");
        assertThat(notifications.unread(jun.id())).isEqualTo(1);
        await().until(() -> dueAt().equals("2031-05-06T23:00:00Z"));
        mails.sendDue();
        assertThat(mailbox.lettersTo(jun.email())).isEmpty();
        clock.moveTo(LocalDate.of(2031, 5, 7), LocalTime.of(8, 0));
        mails.sendDue();
        assertThat(letter().subject()).contains("late");
    }

    @Test
    void quietHoursThatAreNoneAreRefusedAndWhatWasChosenStays() {
        Page page = browser.post(
                "/notifications/settings", "page", "EARNING", "quiet", "true", "begins", "22:00", "ends", "22:00");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).contains("서로 다른 두 시각");
        assertThat(page.html().select("[name=page][checked]").eachAttr("value")).containsExactly("EARNING");
        assertThat(browser.post("/notifications/settings", "quiet", "true", "begins", "<b>", "ends", "25:99")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatTheMailServerDidNotTakeIsSentLater() {
        jdbcUpdate(
                "INSERT INTO notification (id, member_id, kind, text, words, href, source, shown, told_at, mail_due_at, mail_tries)"
                        + " VALUES (gen_random_uuid(), '" + jun.id()
                        + "', 'EARNING', 'news.EARNING', '{text tent,won 5}', '/', 'x', true,"
                        + " '2031-05-06T02:00:00Z', '2031-05-06T02:00:00Z', 1)");
        assertThat(mails.sendDue().moved()).isPositive();
        assertThat(letter().subject()).contains("tent");
        int sent = mailbox.lettersTo(jun.email()).size();
        mails.sendDue();
        assertThat(mailbox.lettersTo(jun.email())).hasSize(sent);
    }

    @Test
    void afterSevenDaysTheyAreGone() {
        tell("old");
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        tell("new");
        notifications.purge();
        assertThat(ids()).hasSize(2);
        clock.advance(Duration.ofSeconds(2));
        notifications.purge();
        assertThat(ids()).hasSize(1);
    }

    @Test
    void nothingToldYetSaysWhatWillAppear() {
        assertThat(browser.get("/notifications").text("main")).contains("아직 알림이 없어요");
    }

    private void tell(String title) {
        notifications.tell(news(title));
    }

    private News news(String title) {
        return new News(
                jun.id(), title, "EARNING", "news.EARNING", List.of(title, Won.of(12_000)), "/hosting/earnings", true);
    }

    private void choose(String... fields) {
        assertThat(browser.post("/notifications/settings", fields).status()).isEqualTo(303);
    }

    private List<UUID> ids() {
        return jdbc.sql("SELECT id FROM notification WHERE member_id = ? ORDER BY told_at, id")
                .param(jun.id())
                .query(UUID.class)
                .list();
    }

    private String dueAt() {
        return jdbc.sql("SELECT mail_due_at FROM notification WHERE member_id = ?")
                .param(jun.id())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant()
                .toString();
    }

    private Letter letter() {
        await().until(() -> !mailbox.lettersTo(jun.email()).isEmpty());
        return mailbox.lettersTo(jun.email()).getFirst();
    }

    /** Each instance of a test has a mail server of its own. */
    private int lettersOnBoth() {
        return mailbox.lettersTo(jun.email()).size()
                + second.bean(Mailbox.class).lettersTo(jun.email()).size();
    }

    private void jdbcUpdate(String sql) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private static String next(Page page) {
        return page.html()
                .selectFirst(".pagination a[rel=next], nav a[href*=after]")
                .attr("href");
    }

    private static String bell(EventStream stream) {
        List<String> shown = stream.dataOf("bell");
        return shown.isEmpty()
                ? ""
                : org.jsoup.Jsoup.parse(shown.getLast()).select(".count").text();
    }
}
