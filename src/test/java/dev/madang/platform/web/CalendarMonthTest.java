package dev.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.web.CalendarDay.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CalendarMonthTest {

    private final CalendarMonth november = month(YearMonth.of(2025, 11));

    @Test
    void weeksRunFromSundayToSaturday() {
        assertThat(november.weeks()).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(november.weeks().getFirst())
                .extracting(day -> day == null ? null : day.date())
                .containsExactly(null, null, null, null, null, null, LocalDate.of(2025, 11, 1));
        assertThat(november.weeks().getLast())
                .extracting(day -> day == null ? null : day.date())
                .containsExactly(LocalDate.of(2025, 11, 30), null, null, null, null, null, null);
    }

    @Test
    void aMonthThatBeginsOnSundayHasNoEmptyWeek() {
        assertThat(month(YearMonth.of(2026, 2)).weeks()).hasSize(4);
    }

    @Test
    void everyDayOfTheMonthStandsInItOnce() {
        assertThat(november.weeks().stream()
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .map(CalendarDay::date))
                .containsExactlyElementsOf(LocalDate.of(2025, 11, 1)
                        .datesUntil(LocalDate.of(2025, 12, 1))
                        .toList());
    }

    @Test
    void itsTitleAndWeekdaysAreInTheReadersLanguage() {
        assertThat(november.title(Locale.KOREAN)).isEqualTo("2025년 11월");
        assertThat(november.title(Locale.ENGLISH)).isEqualTo("November 2025");
        assertThat(november.weekdays(Locale.KOREAN)).startsWith("일", "월").hasSize(7);
        assertThat(november.weekdays(Locale.ENGLISH)).startsWith("Sun", "Mon");
    }

    private static CalendarMonth month(YearMonth month) {
        return CalendarMonth.of(month, date -> new CalendarDay(date, State.FREE, null, null, null, false));
    }
}
