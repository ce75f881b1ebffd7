package dev.madang.rental.home;

import dev.madang.shared.DayPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The next Saturday and Sunday that can still be planned, given back on Monday.
 *
 * @param thisWeek false from Saturday on, when it is the weekend after the one that has begun
 */
record ComingWeekend(DayPeriod days, boolean thisWeek) {

    static ComingWeekend after(LocalDate today) {
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        return new ComingWeekend(
                DayPeriod.ofDays(saturday, 2), today.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue());
    }
}
