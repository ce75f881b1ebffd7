package dev.madang.rental.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.earning.HostEarnings.Booked;
import dev.madang.rental.earning.HostEarnings.Month;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sums beside a host's earnings are of the months that are shown. */
class EarningsPageTest {

    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final List<Month> MONTHS = List.of(
            new Month(NOVEMBER, 3, Won.of(90_001), Won.of(-9_000)),
            new Month(OCTOBER, 1, Won.of(20_000), Won.of(-2_000)));

    @Test
    void ofAllMonthsAllIsSummedUp() {
        EarningsPage page = page(null);
        assertThat(page.reservations()).isEqualTo(4);
        assertThat(page.income()).isEqualTo(Won.of(110_001));
        assertThat(page.fee()).isEqualTo(Won.of(-11_000));
        assertThat(page.payout()).isEqualTo(Won.of(99_001));
    }

    @Test
    void ofOneMonthOnlyThat() {
        EarningsPage page = page(OCTOBER);
        assertThat(page.reservations()).isEqualTo(1);
        assertThat(page.income()).isEqualTo(Won.of(20_000));
        assertThat(page.payout()).isEqualTo(Won.of(18_000));
    }

    @Test
    void inAMonthWithoutAnythingNothingWasEarned() {
        EarningsPage page = page(YearMonth.of(2025, 1));
        assertThat(page.reservations()).isZero();
        assertThat(page.payout()).isEqualTo(Won.ZERO);
    }

    @Test
    void theMonthsOfAPageAddUpToIt() {
        assertThat(MONTHS.stream().map(Month::payout).reduce(Won.ZERO, Won::plus))
                .isEqualTo(page(null).payout());
    }

    @Test
    void theSpreadsheetIsOfTheSameMonth() {
        assertThat(page(null).sheet()).isEqualTo("/hosting/earnings.xlsx");
        assertThat(page(OCTOBER).sheet()).isEqualTo("/hosting/earnings.xlsx?month=2026-10");
        assertThat(EarningsPage.address(null)).isEqualTo("/hosting/earnings");
        assertThat(EarningsPage.address(NOVEMBER)).isEqualTo("/hosting/earnings?month=2026-11");
    }

    @Test
    void ofAReservationAHostIsOwedAllItsLinesTogether() {
        var booked = new Booked(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "4인용 텐트",
                DayPeriod.ofDays(LocalDate.of(2026, 11, 1), 2),
                Instant.EPOCH,
                Map.of(
                        EarningKind.RENT, Won.of(20_000),
                        EarningKind.CLAIM, Won.of(7_000),
                        EarningKind.FEE, Won.of(-2_000)));
        assertThat(booked.payout()).isEqualTo(Won.of(25_000));
        assertThat(booked.of(EarningKind.CLAIM)).isEqualTo(Won.of(7_000));
        assertThat(booked.of(EarningKind.LATE_FEE)).as("there is no such line").isEqualTo(Won.ZERO);
    }

    private static EarningsPage page(@Nullable YearMonth month) {
        return new EarningsPage(month, MONTHS, List.of(), Map.of(), null, null);
    }
}
