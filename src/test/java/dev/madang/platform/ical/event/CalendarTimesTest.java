package dev.madang.platform.ical.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarTimesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aTimeIsKeptToTheMinuteAndDaysAreWhole() {
        assertThat(times("DTSTART;TZID=Asia/Seoul:20261124T190000\nDTEND;TZID=Asia/Seoul:20261124T203000")
                        .busy())
                .containsExactly(new BusyTime(at("2026-11-24T10:00:00Z"), at("2026-11-24T11:30:00Z"), false));
        assertThat(times("DTSTART;VALUE=DATE:20261124\nDTEND;VALUE=DATE:20261126")
                        .busy())
                .containsExactly(new BusyTime(at("2026-11-23T15:00:00Z"), at("2026-11-25T15:00:00Z"), true));
    }

    @Test
    void aSeriesIsUnrolledForThreeMonthsWithoutWhatIsOver() {
        CalendarTimes times = times("DTSTART:20260101T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY");
        assertThat(times.busy()).hasSize(92);
        assertThat(times.busy().getFirst().from()).isEqualTo(at("2026-11-20T00:00:00Z"));
    }

    @Test
    void aFullWorkingCalendarIsNotTooMuch() {
        var events = new StringBuilder();
        for (int hour = 8; hour < 20; hour++) {
            events.append(
                    "BEGIN:VEVENT\nUID:%d\nDTSTART:20261120T%02d0000\nDURATION:PT30M\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
                            .formatted(hour, hour));
        }
        assertThat(EventDays.timesOf("BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n", TODAY)
                        .busy())
                .hasSize(12 * 92);
    }

    @Test
    void whatNeverEndsIsKeptForAsLongAsAnybodyAsks() {
        assertThat(times("DTSTART:00000101T090000\nDURATION:P999999W").busy())
                .containsExactly(new BusyTime(at("2025-11-19T15:00:00Z"), at("2028-02-19T15:00:00Z"), false));
    }

    @Test
    void whatLeavesItsTimeFreeOrCannotBeUnderstoodTakesNone() {
        assertThat(times("DTSTART:20261124T190000\nTRANSP:TRANSPARENT").busy()).isEmpty();
        assertThat(times("DTSTART:sometime\nSUMMARY:회식")).satisfies(times -> {
            assertThat(times.busy()).isEmpty();
            assertThat(times.unreadable()).containsExactly("회식");
        });
    }

    private static CalendarTimes times(String event) {
        return EventDays.timesOf("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + event + "\nEND:VEVENT\nEND:VCALENDAR\n", TODAY);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
