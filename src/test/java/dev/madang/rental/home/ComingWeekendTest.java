package dev.madang.rental.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComingWeekendTest {

    private static final LocalDate FRIDAY = LocalDate.of(2025, 11, 21);

    @Test
    void fromMondayToFridayItIsThisWeeks() {
        for (LocalDate day = FRIDAY.minusDays(4); !day.isAfter(FRIDAY); day = day.plusDays(1)) {
            ComingWeekend weekend = ComingWeekend.after(day);

            assertThat(weekend.thisWeek()).isTrue();
            assertThat(weekend.days().stream()).containsExactly(FRIDAY.plusDays(1), FRIDAY.plusDays(2));
        }
    }

    @Test
    void onceItHasBegunItIsTheNextOne() {
        for (LocalDate day : new LocalDate[] {FRIDAY.plusDays(1), FRIDAY.plusDays(2)}) {
            ComingWeekend weekend = ComingWeekend.after(day);

            assertThat(weekend.thisWeek()).isFalse();
            assertThat(weekend.days().from()).isEqualTo(FRIDAY.plusDays(8));
        }
    }
}
