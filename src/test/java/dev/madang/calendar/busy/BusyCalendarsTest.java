package dev.madang.calendar.busy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.platform.ical.CalendarRound;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.CalendarServer;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class BusyCalendarsTest {

    private static final String PAGE = "/calendar/elsewhere";

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    CalendarRound round;

    @Autowired
    BusyCalendarReading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final CalendarServer server = new CalendarServer();
    CurrentMember member;
    Browser browser;

    @BeforeEach
    void signIn() {
        member = stand.member(10);
        browser = people.browserOf(member);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void busyTimesStandInTheCalendarAndWarnBeforeASeatIsTaken() {
        Stand here = stand.withSeats(3);
        LocalDate day = Seoul.dayOf(clock.instant()).plusDays(2);
        server.says(meeting(day, "1930"));

        Page added = add("회사", "work");
        assertThat(added.location()).isEqualTo(PAGE + "?notice=busy-calendar-added");
        assertThat(browser.get(PAGE).text("main"))
                .contains("회사", "calendars.test", "바쁜 시간 1개")
                .doesNotContain("work.ics", "연봉");
        assertThat(browser.get("/slots/" + here.slot()).text("main")).contains("다른 일정이 있어요", "회사");
        browser.post("/slots/" + here.slot() + "/registrations");
        assertThat(browser.get("/calendar?view=day&day=" + day).text("main"))
                .contains("회사", "다른 캘린더", "19:30", "다른 일정과 겹쳐요")
                .doesNotContain("연봉");

        browser.post("/calendar/feed");
        String feed = browser.get("/calendar").html().select("#feed-address").attr("value");
        assertThat(people.stranger()
                        .get(feed.substring(feed.indexOf("/calendars/")))
                        .body())
                .contains("처음 볼더링")
                .doesNotContain("회사");
    }

    @Test
    void itIsReadAgainKeptWhereItCannotBeAndGoneWhenItIsRemoved() {
        LocalDate day = Seoul.dayOf(clock.instant()).plusDays(3);
        server.says(meeting(day, "1000"));
        add("", "work");
        String view = "/calendar?view=day&day=" + day;
        assertThat(browser.get(view).text("main")).contains("10:00", "calendars.test");

        server.says(meeting(day, "1400"));
        clock.advance(Duration.ofHours(1));
        round.readDue(reading);
        assertThat(browser.get(view).text("main")).contains("14:00").doesNotContain("10:00");

        server.answers(404);
        String reading =
                browser.get(PAGE).html().select("form[action$=/reading]").attr("action");
        assertThat(browser.post(reading).location()).endsWith("busy-calendar-unread");
        assertThat(browser.get(PAGE).html().select("[data-kind=warning]")).hasSize(1);
        assertThat(browser.get(view).text("main")).contains("14:00");

        Browser other = people.browserOf(people.member("이웃"));
        assertThat(other.post(reading).status()).isEqualTo(404);
        String removal = reading.replace("/reading", "/removal");
        assertThat(other.post(removal).status()).isEqualTo(404);
        assertThat(browser.post(removal).status()).isEqualTo(303);
        assertThat(browser.get(view).text("main")).doesNotContain("14:00");
        assertThat(browser.post(removal).status()).isEqualTo(404);
    }

    @Test
    void aRoundTriesAllThatAreDueHoweverManyThoseTriedLongestAgoFirst() {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO busy_calendar (id, member_id, name, address, added_at, tried_at)
                        SELECT gen_random_uuid(), :member, n, 'http://127.0.0.1/' || n, :now,
                          CAST(:now AS timestamptz) - make_interval(mins => n)
                        FROM generate_series(1, 501) n""")
                .param("member", member.id())
                .param("now", clock.instant())
                .update());
        String mine = "SELECT id FROM busy_calendar WHERE member_id = ? ORDER BY tried_at";
        List<UUID> longestAgoFirst = transaction.execute(status -> jdbc.sql(mine)
                .param(member.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        clock.advance(Duration.ofHours(1));
        assertThat(due()).containsSubsequence(longestAgoFirst);

        round.readDue(reading);

        String tried =
                "SELECT count(*) FROM busy_calendar WHERE member_id = ? AND problem = 'HOST' AND tried_at > added_at";
        assertThat(stand.number(tried, member.id())).isEqualTo(501);
        assertThat(due()).doesNotContainAnyElementsOf(longestAgoFirst);
    }

    private List<UUID> due() {
        return transaction.execute(status -> reading.due());
    }

    @Test
    void whatCannotBeReadIsNotKeptNorTheSameTwiceNorMoreThanFive() {
        for (String wrong : new String[] {"", "ftp://calendars.test/a.ics", "http://127.0.0.1/a.ics", "nothing"}) {
            Page refused = browser.post(PAGE, "name", "회사", "address", wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.html().select("#name").attr("value")).isEqualTo("회사");
        }
        server.says("<html>sign in</html>");
        assertThat(add("", "html").status()).isEqualTo(422);
        server.has();
        for (int i = 0; i < 5; i++) {
            assertThat(add("", "c" + i).status()).isEqualTo(303);
            assertThat(add("", "c" + i).status()).isEqualTo(409);
        }
        assertThat(add("", "c6").status()).isEqualTo(409);
        assertThat(browser.get(PAGE).text("main")).contains("다섯 개까지");
    }

    private Page add(String name, String calendar) {
        return browser.post(PAGE, "name", name, "address", server.address(calendar));
    }

    private static String meeting(LocalDate day, String time) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:연봉 협상\r\nDTSTART;TZID=Asia/Seoul:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "T" + time
                + "00\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
