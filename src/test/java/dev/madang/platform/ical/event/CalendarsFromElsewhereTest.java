package dev.madang.platform.ical.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.madang.platform.ical.event.UnreadableCalendar.Reason;
import dev.madang.shared.DayPeriod;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calendars as other programs really write them, each with the days that Google, Apple and Outlook show for it; wherever this
 * machine stands.
 */
@Timeout(20)
class CalendarsFromElsewhereTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final TimeZone HERE = TimeZone.getDefault();

    @AfterEach
    void standWhereWeStood() {
        TimeZone.setDefault(HERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            allday-until-date-jvm-west      | 12-01 12-02 12-03
            bom-first                       | 12-10 12-11
            dtstart-outside-rrule           | 12-01 12-04 12-11
            exdate-date-on-timed-series     | 12-01 12-03
            freebusy-only                   | 12-10 12-11
            ms-busystatus-free              |
            one-unreadable-event            | 12-10 12-11
            outlook-allday-until-utc        | 12-10
            override-in-second-vcalendar    | 12-01 12-03
            rdate-period                    | 12-01 12-10 12-11
            rdate-without-rrule             | 12-01 12-05 12-07
            recurrence-id-time-on-allday    | 12-01 12-03 12-10
            recurrence-this-and-future      | 12-01 12-08 12-16 12-23
            rrule-with-space                | 12-01 12-02 12-03
            timed-start-date-end            | 12-10 12-11
            tzid-microsoft-utc-quoted       | 12-11
            tzid-with-colon-unquoted        | 12-10
            until-date-on-timed-series      | 12-01 12-02 12-03
            windows-tz-without-vtimezone    | 12-11
            """)
    void everyProgramsDaysAreTheSameHere(String file, String days) throws IOException {
        for (String zone : List.of("UTC", "Asia/Seoul", "America/New_York")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(days(text(file))).as(zone).isEqualTo(days == null ? "" : days);
        }
    }

    @ParameterizedTest
    @CsvSource({"one-unreadable-event,bad", "impossible-day,u1@qa"})
    void anEventThatCannotBeUnderstoodIsToldByName(String file, String name) throws IOException {
        assertThat(EventDays.of(text(file), TODAY).unreadable()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-off-in-event", "cut-off-between-events"})
    void whatBreaksOffIsRefused(String file) throws IOException {
        String text = text(file);

        assertRefused(text, Reason.BROKEN_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-daily-reminders"})
    void remindersOfEveryDayAreOneLongPeriod(String file) throws IOException {
        assertThat(days(text(file)))
                .isEqualTo(IntStream.range(0, 366)
                        .mapToObj(TODAY::plusDays)
                        .map(day -> day.toString().substring(5))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20261201T100000Z;RRULE:FREQ=DAILY\\;UNTIL=20261203T120000           | 12-01 12-02 12-03
            DTSTART^TZID=Asia/Seoul:20261201T100000;RRULE:FREQ=DAILY\\;COUNT=2\\;UNTIL=20261231 | 12-01 12-02
            DTSTART^VALUE=DATE:20261201;RRULE:FREQ=DAILY\\;COUNT=9\\;UNTIL=20261202      | 12-01 12-02
            DTSTART^VALUE=DATE:20261201;RRULE:FREQ=DAILY\\;COUNT=3;EXDATE:20261201T150000Z | 12-01 12-03
            DTSTART^TZID=/softwarestudio.org/Olson_20011030_5/Asia/Tokyo:20261201T100000 | 12-01
            DTSTART^TZID="Korea Standard Time":20261201T003000                           | 12-01
            DTSTART^TZID=Tokyo Standard Time:20261201T003000                             | 12-01
            DTSTART^TZID=(UTC-08:00) Pacific Time:20261201T170000                        | 12-02
            DTSTART^VALUE=DATE:20261201;RDATE^VALUE=PERIOD:20261204T000000Z/P2D          | 12-01 12-04 12-05 12-06
            DTSTART^TZID=Asia/Seoul:20261201T100000;RDATE^VALUE=DATE:20261205            | 12-01 12-05
            DTSTART^VALUE=DATE:20261201;DURATION:P1W                                     | 12-01 12-02 12-03 12-04 12-05 12-06 12-07
            DTSTART^VALUE=DATE:20261201;X-MICROSOFT-CDO-BUSYSTATUS:BUSY                  | 12-01
            DTSTART^VALUE=DATE:20261201;rrule:freq=daily\\;count=2                       | 12-01 12-02
            DTSTART:20261201;DTEND:20261203                                              | 12-01 12-02
            DTSTART:20261201T100000;DTEND:20261202T240000                                | 12-01 12-02
            DTSTART:20261201t150000z;DTEND:20261201t160000z                              | 12-02
            DTSTART^TZID=KST:20261201T003000                                             | 12-01
            DTSTART^TZID=asia/seoul:20261201T003000                                      | 12-01
            DTSTART^TZID=PST:20261201T170000                                             | 12-02
            DTSTART^TZID=GMT+0900:20261201T003000                                        | 12-01
            DTSTART^TZID=America/New_York:20261201T200000;RRULE:FREQ=DAILY\\;UNTIL=20261202 | 12-02 12-03
            DTSTART^VALUE=DATE:20261201;RRULE:FREQ=WEEKLY\\;BYDAY=TU,TH\\;COUNT=3         | 12-01 12-03 12-08
            DTSTART^VALUE=DATE:20261130;RRULE:FREQ=MONTHLY\\;BYMONTHDAY=-1\\;COUNT=2      | 11-30 12-31
            DTSTART^VALUE=DATE:20261202;RRULE:FREQ=MONTHLY\\;BYDAY=2WE\\;UNTIL=20261231   | 12-02 12-09
            DTSTART^VALUE=DATE:20261201;RRULE:FREQ=DAILY\\;COUNT=4;EXDATE^VALUE=DATE:20261202,20261204 | 12-01 12-03
            DTSTART^TZID=Asia/Seoul:20261201T100000;RRULE:FREQ=DAILY\\;COUNT=3;EXDATE:20261202T010000Z | 12-01 12-03
            DTSTART^TZID=Asia/Seoul:20261201T230000;DURATION:PT2H;RDATE:20261204T140000Z | 12-01 12-02 12-04 12-05
            """)
    void theirBrothersToo(String event, String days) {
        for (String zone : List.of("UTC", "Asia/Seoul", "America/New_York")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(days(calendar(event))).as(zone).isEqualTo(days == null ? "" : days);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART^VALUE=DATE:20261201;RRULE:FREQ=MONTHLY\\;BYMONTH=13",
                "DTSTART^VALUE=DATE:20261201;RRULE:FREQ=DAILY;EXRULE:FREQ=DAILY",
                "DTSTART^TZID=Nowhere/At All:20261201T100000",
                "DTSTART^VALUE=DATE:20261301",
                "DTSTART^VALUE=DATE:20261201;RRULE:FREQ=SOMETIMES",
                "DTSTART^VALUE=DATE:20261201;RRULE:FREQ=DAILY\\;COUNT=many",
                "DTSTART^VALUE=DATE:20261201;RRULE:FREQ=MONTHLY\\;BYMONTHDAY=32",
                "DTSTART^TZID=UTC+99:20261201T100000",
                "DTSTART:20261201T250000",
                "SUMMARY:without a beginning",
            })
    void whatNobodyUnderstandsHurtsOnlyItself(String event) {
        CalendarDays read = EventDays.of(calendar(event), TODAY);

        assertThat(read.taken()).isEmpty();
        assertThat(read.unreadable()).hasSize(1);
    }

    /** It threw past everything that understands single events. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-WR-TIMEZONE:+99:00",
                "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nTZOFFSETTO:+9900\nEND:STANDARD\nEND:VTIMEZONE",
                "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nTZOFFSETTO:+0900\nEND:STANDARD\nEND:VTIMEZONE"
            })
    void aZoneThatThereCannotBeHurtsNoOther(String zone) {
        assertThat(days("BEGIN:VCALENDAR\n" + zone
                        + "\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201\nEND:VEVENT\nEND:VCALENDAR\n"))
                .isEqualTo("12-01");
    }

    /** Found as files of a few hundred bytes that filled the memory or never ended. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261201T100000Z;RRULE:FREQ=SECONDLY",
                "DTSTART:20261201T100000Z;RRULE:FREQ=HOURLY\\;COUNT=3",
                "DTSTART:00010101T100000Z;RRULE:FREQ=DAILY",
            })
    void whatCostsMoreThanItSaysIsRefused(String event) {
        assertRefused(calendar(event), Reason.TOO_MANY_EVENTS);
    }

    /** A megabyte on one line, or of dates to compare with each other, is read or refused before anybody waits for it. */
    @ParameterizedTest
    @ValueSource(strings = {";", "\"", ";\"", ";A=\"\""})
    void noLineKeepsItBusy(String piece) {
        String line = "DTSTART" + piece.repeat(1_000_000 / piece.length()) + ":20261201";

        assertTimeout(Duration.ofSeconds(5), () -> EventDays.of(whole(line), TODAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000})
    void noListsKeepItBusy(int length) {
        String dates = String.join(",", Collections.nCopies(length, "20261201T100000Z"));
        String others = String.join(",", Collections.nCopies(length, "20261202T100000Z"));
        String text = whole("DTSTART:20261201T100000Z\r\nRDATE:" + dates + "\r\nEXDATE:" + others);

        assertTimeout(Duration.ofSeconds(10), () -> assertRefused(text, Reason.TOO_MANY_EVENTS));
    }

    private static String whole(String lines) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCEL", "cancel"})
    void aCalendarThatCallsOffTakesNothing(String method) {
        assertThat(days("BEGIN:VCALENDAR\nMETHOD:" + method
                        + "\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201\nEND:VEVENT\nEND:VCALENDAR\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRULE:FREQ=SECONDLY", "RRULE:FREQ=YEARLY"})
    void aZonesOwnRulesAreNotRead(String rule) {
        assertThat(days("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:16010101T000000\n" + rule
                        + "\nTZOFFSETFROM:-0800\nTZOFFSETTO:-0800\nEND:STANDARD\nEND:VTIMEZONE\n"
                        + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Own:20261201T200000\nEND:VEVENT\nEND:VCALENDAR\n"))
                .isEqualTo("12-02");
    }

    private static void assertRefused(String text, Reason reason) {
        assertThatThrownBy(() -> EventDays.of(text, TODAY))
                .isInstanceOfSatisfying(
                        UnreadableCalendar.class,
                        unread -> assertThat(unread.reason()).isEqualTo(reason));
    }

    /** In these tests {@code ^} stands for the semicolon before a parameter, and a plain one for the end of a line. */
    private static String calendar(String event) {
        String lines = Stream.of(event.split("(?<!\\\\);"))
                .map(line -> line.strip().replace("\\;", ";").replace('^', ';'))
                .collect(Collectors.joining("\r\n"));
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n" + lines
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static String days(String text) {
        var days = new TreeSet<LocalDate>();
        for (DayPeriod period : EventDays.of(text, TODAY).taken()) {
            period.from().datesUntil(period.to()).forEach(days::add);
        }
        return days.stream().map(day -> day.toString().substring(5)).collect(Collectors.joining(" "));
    }

    private static String text(String file) throws IOException {
        try (InputStream bytes = CalendarsFromElsewhereTest.class.getResourceAsStream("/calendars/" + file + ".ics")) {
            return new String(Objects.requireNonNull(bytes, file).readAllBytes(), UTF_8);
        }
    }
}
