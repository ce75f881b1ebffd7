package dev.madang.platform.ical.event;

import static dev.madang.platform.ical.event.UnreadableCalendar.Reason.BROKEN_OFF;
import static dev.madang.platform.ical.event.UnreadableCalendar.Reason.NOT_A_CALENDAR;
import static dev.madang.platform.ical.event.UnreadableCalendar.Reason.TOO_MANY_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void anAllDayEventTakesItsDaysAsTheyAreWritten() {
        assertThat(days("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261127"))
                .containsExactly(period("2026-11-24", "2026-11-27"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
    void whereTheMachineStandsMovesNoDay(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(days("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261126\nRRULE:FREQ=WEEKLY;COUNT=2"))
                    .containsExactly(period("2026-11-24", "2026-11-26"), period("2026-12-01", "2026-12-03"));
            assertThat(days("DTSTART:20261124T233000\nDTEND:20261125T003000"))
                    .containsExactly(period("2026-11-24", "2026-11-26"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anAllDayEventWithoutAnEndTakesOneDay() {
        assertThat(days("DTSTART;VALUE=DATE:20261124")).containsExactly(period("2026-11-24", "2026-11-25"));
        assertThat(days("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261124"))
                .containsExactly(period("2026-11-24", "2026-11-25"));
        assertThat(days("DTSTART;VALUE=DATE:20261124\nDURATION:P3D"))
                .containsExactly(period("2026-11-24", "2026-11-27"));
    }

    @Test
    void anEventWithTimesTakesTheDaysThatItTouchesInSeoul() {
        assertThat(days("DTSTART:20261123T140000Z\nDTEND:20261123T160000Z"))
                .containsExactly(period("2026-11-23", "2026-11-25"));
        assertThat(days("DTSTART;TZID=America/New_York:20261123T200000\nDURATION:PT1H"))
                .containsExactly(period("2026-11-24", "2026-11-25"));
        assertThat(days("DTSTART:20261124T090000")).containsExactly(period("2026-11-24", "2026-11-25"));
    }

    @Test
    void anEventThatEndsAtMidnightDoesNotTouchTheNextDay() {
        assertThat(days("DTSTART:20261124T100000\nDTEND:20261125T000000"))
                .containsExactly(period("2026-11-24", "2026-11-25"));
    }

    @Test
    void aSeriesTakesItsDaysWithoutTheExceptions() {
        assertThat(days("""
                        DTSTART;TZID=Asia/Seoul:20261123T100000
                        DTEND;TZID=Asia/Seoul:20261123T120000
                        RRULE:FREQ=DAILY;UNTIL=20261126T235959Z
                        EXDATE;TZID=Asia/Seoul:20261125T100000"""))
                .containsExactly(
                        period("2026-11-23", "2026-11-24"),
                        period("2026-11-24", "2026-11-25"),
                        period("2026-11-26", "2026-11-27"));
    }

    @Test
    void oneOfASeriesThatWasMovedTakesItsNewDaysAndOneThatWasCancelledNone() {
        String series = "UID:series\nDTSTART;VALUE=DATE:20261123\nRRULE:FREQ=DAILY;COUNT=3";
        String moved = "UID:series\nRECURRENCE-ID;VALUE=DATE:20261124\nDTSTART;VALUE=DATE:20261210";
        String cancelled =
                "UID:series\nRECURRENCE-ID;VALUE=DATE:20261125\nDTSTART;VALUE=DATE:20261125\nSTATUS:CANCELLED";

        assertThat(days(series, moved, cancelled))
                .containsExactly(period("2026-11-23", "2026-11-24"), period("2026-12-10", "2026-12-11"));
    }

    @Test
    void anEndlessSeriesEndsWhereNobodyCanReserve() {
        List<DayPeriod> days = days("DTSTART;VALUE=DATE:20101123\nRRULE:FREQ=DAILY");

        assertThat(days).hasSize(366);
        assertThat(days.getFirst()).isEqualTo(period("2026-11-20", "2026-11-21"));
    }

    @Test
    void whatIsCancelledOrFreeTakesNothing() {
        assertThat(days(
                        "DTSTART;VALUE=DATE:20261124\nSTATUS:CANCELLED",
                        "DTSTART;VALUE=DATE:20261125\nTRANSP:TRANSPARENT",
                        "SUMMARY:without a day"))
                .isEmpty();
    }

    @Test
    void whatIsOverOrFarAwayIsLeftOut() {
        assertThat(days(
                        "DTSTART;VALUE=DATE:20261118\nDTEND;VALUE=DATE:20261120",
                        "DTSTART;VALUE=DATE:20261118\nDTEND;VALUE=DATE:20261122",
                        "DTSTART;VALUE=DATE:20991118",
                        "DTSTART;VALUE=DATE:20271119\nDTEND;VALUE=DATE:99991231"))
                .containsExactly(period("2026-11-20", "2026-11-22"), period("2027-11-19", "2027-11-21"));
    }

    @Test
    void aCalendarWithoutEventsTakesNothing() {
        assertThat(days()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Sign in</body></html>", "\0\1\2\3", "BEGIN:VCARD\r\nEND:VCARD\r\n"})
    void whatIsNoCalendarIsRefused(String text) {
        assertRefused(text, NOT_A_CALENDAR);
    }

    @Test
    @Timeout(20)
    void noTextKeepsItBusy() {
        assertThat(days("DTSTART:garbage\nDTEND:20261121T003000")).isEmpty();
        assertThat(days("DTSTART;VALUE=DATE:20001120\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                .isEmpty();
        assertThat(days("DTSTART:20001120T150000Z\nRRULE:FREQ=DAILY;INTERVAL=1000000000"))
                .isEmpty();
        assertRefused("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(70_000), BROKEN_OFF);
        assertRefused(calendar("DTSTART:20001120T150000Z\nRRULE:FREQ=SECONDLY"), TOO_MANY_EVENTS);
        assertRefused(calendar("DTSTART:20001120T150000Z\nRRULE:FREQ=SECONDLY;COUNT=2000000000"), TOO_MANY_EVENTS);
    }

    @Test
    void moreThanAnybodyLendsIsRefused() {
        String[] events = IntStream.range(0, 1_001)
                .mapToObj(number -> "DTSTART;VALUE=DATE:20261124")
                .toArray(String[]::new);

        assertRefused(calendar(events), TOO_MANY_EVENTS);
    }

    private static List<DayPeriod> days(String... events) {
        return EventDays.of(calendar(events), TODAY).taken();
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                + String.join("", Stream.of(events).map(EventDaysTest::event).toList())
                + "END:VCALENDAR\r\n";
    }

    private static String event(String properties) {
        return "BEGIN:VEVENT\r\n" + properties.strip().replace("\n", "\r\n") + "\r\nEND:VEVENT\r\n";
    }

    private static DayPeriod period(String from, String to) {
        return new DayPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static void assertRefused(String text, UnreadableCalendar.Reason reason) {
        assertThatThrownBy(() -> EventDays.of(text, TODAY))
                .isInstanceOfSatisfying(
                        UnreadableCalendar.class,
                        unread -> assertThat(unread.reason()).isEqualTo(reason));
    }
}
