package dev.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDaysTest {

    @Test
    void daysAndMonthsOfOurCenturiesAreRead() {
        assertThat(TypedDays.day("1900-01-01")).contains(LocalDate.of(1900, 1, 1));
        assertThat(TypedDays.day("2199-12-31")).contains(LocalDate.of(2199, 12, 31));
        assertThat(TypedDays.month("2026-11")).contains(YearMonth.of(2026, 11));
    }

    @Test
    void momentsAreSeouls() {
        assertThat(TypedDays.moment(" 2026-11-29T09:30 ")).contains(Instant.parse("2026-11-29T00:30:00Z"));
        assertThat(TypedDays.moment("+999999999-12-31T00:00")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-29", "2026-11-29T24:30", "2026-11-29T09:30Z", "+1000000000-01-01T00:00"})
    void otherMomentsAreNone(String typed) {
        assertThat(TypedDays.moment(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2200-01-01",
                "-999999999-01-01",
                "+999999999-12-31",
                "0000-01-01",
                "2026-02-30",
                " ",
                "",
                "2026-11"
            })
    void otherDaysAreNone(String typed) {
        assertThat(TypedDays.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12", "-999999999-01", "1899-12", "2200-01", "2026-13", "", "2026-11-01"})
    void otherMonthsAreNone(String typed) {
        assertThat(TypedDays.month(typed)).isEmpty();
    }
}
