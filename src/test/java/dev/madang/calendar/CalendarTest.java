package dev.madang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class CalendarTest {

    private static final MapPoint HERE = new MapPoint(37.5563, 126.9220);

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    CalendarPages pages;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSeatStandsInAllViewsAndClashesAreMarked() {
        Stand here = stand.withSeats(3);
        Stand there = stand.at(3, 3, HERE);
        CurrentMember member = stand.member(20);
        Browser browser = people.browserOf(member);
        LocalDate day = Seoul.dayOf(clock.instant()).plusDays(2);
        browser.post("/slots/" + here.slot() + "/registrations");

        for (String view : List.of("month", "week", "day", "agenda")) {
            Page page = browser.get("/calendar?view=" + view + "&day=" + day);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("main a[href='/slots/" + here.slot() + "']"))
                    .as(view)
                    .hasSize(1);
            assertThat(page.html().select("main [role=status]")).isEmpty();
        }
        assertThat(browser.get("/slots/" + there.slot()).text("#seat")).contains("그 시간에 다른 일정이 있어요");
        browser.post("/slots/" + there.slot() + "/registrations");
        assertThat(browser.get("/calendar?view=day&day=" + day).text("main")).contains("겹치는 일정이 2개", "다른 일정과 겹쳐요");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"view=never", "day=2026-13-45", "day=1900-01-01", "day=2199-12-31&view=agenda", "day='&view="})
    void whatCannotBeUnderstoodShowsTheCalendarAllTheSame(String query) {
        assertThat(people.browserOf(people.member("달력"))
                        .get("/calendar?" + query.replace("'", "%27"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMonthOf200EntriesCostsOneStatementAndOneForItsFeed() {
        CurrentMember member = people.member("달력");
        LocalDate today = Seoul.dayOf(clock.instant());
        busy(member, 200);
        CalendarPage month = pages.of(member.id(), CalendarView.MONTH, today);
        assertThat(month.days().stream().mapToInt(day -> day.entries().size()).sum())
                .isEqualTo(200);
        assertThat(statements.during(() -> pages.of(member.id(), CalendarView.MONTH, today)))
                .hasSize(2);
    }

    /** So many half hours, in the middle of this month. */
    private void busy(CurrentMember member, int times) {
        UUID calendar = Ids.next();
        Instant begin = Seoul.beginningOf(Seoul.dayOf(clock.instant()).withDayOfMonth(10));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO busy_calendar (id, member_id, name, address, added_at, tried_at)
                            VALUES (:calendar, :member, '회사', 'http://127.0.0.1/busy.ics', :begin, :begin)""")
                    .param("calendar", calendar)
                    .param("member", member.id())
                    .param("begin", begin)
                    .update();
            jdbc.sql("""
                            INSERT INTO busy_time (calendar_id, number, from_at, to_at, whole_days)
                            SELECT :calendar, n, at, at + interval '30 minutes', false FROM generate_series(0, :times - 1) n,
                              LATERAL (SELECT CAST(:begin AS timestamptz) + n * interval '1 hour' AS at) begins""")
                    .param("calendar", calendar)
                    .param("begin", begin)
                    .param("times", times)
                    .update();
        });
    }

    @Test
    void otherProgramsReadItUnderAnAddressThatCanBeTakenBack() {
        Stand here = stand.withSeats(3);
        Browser browser = people.browserOf(stand.member(3));
        browser.post("/slots/" + here.slot() + "/registrations");
        browser.post("/calendar/feed");
        String path = feed(browser);

        Page first = people.stranger().get(path);
        Page again = people.stranger().get(path);
        assertThat(first.header("Content-Type")).startsWith("text/calendar");
        assertThat(first.body())
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Asia/Seoul:", "T190000", "처음 볼더링")
                .isEqualTo(again.body());
        browser.post("/calendar/feed");
        assertThat(people.stranger().get(path).status()).isEqualTo(404);
        String renewed = feed(browser);
        assertThat(uid(people.stranger().get(renewed))).isEqualTo(uid(first));
        browser.post("/calendar/feed/removal");
        assertThat(people.stranger().get(renewed).status()).isEqualTo(404);
    }

    private static String feed(Browser browser) {
        String address = browser.get("/calendar").html().select("#feed-address").attr("value");
        return address.substring(address.indexOf("/calendars/"));
    }

    private static String uid(Page feed) {
        return feed.body()
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }
}
