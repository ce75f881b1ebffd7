package dev.madang.rental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsualPriceTest {

    @Test
    void itIsTheLowestOnlyWhereNoDayCostsLess() {
        assertThat(new UsualPrice(Won.of(10_000), null).said()).isNull();
        assertThat(new UsualPrice(Won.of(10_000), Won.of(40_000)).said()).isEqualTo("ui.card.from");
        assertThat(new UsualPrice(Won.of(10_000), Won.of(10_000)).said()).isEqualTo("ui.card.from");
        assertThat(new UsualPrice(Won.of(10_000), Won.of(9_999)).said()).isEqualTo("ui.card.usually");
    }

    @Test
    void whatIsDueToADayIsWholeWonAndNeverMoreThanItsPart() {
        var three = DayPeriod.ofDays(LocalDate.of(2026, 12, 1), 3);
        assertThat(new ListingCard.YourDays(three, Won.of(65_000)).perDay()).isEqualTo(Won.of(21_666));
        assertThat(new ListingCard.YourDays(three, Won.of(60_000)).perDay()).isEqualTo(Won.of(20_000));
    }
}
