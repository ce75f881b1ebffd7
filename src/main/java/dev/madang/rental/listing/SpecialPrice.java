package dev.madang.rental.listing;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days on which a listing costs something else than usual.
 *
 * @param toDay the day after the last
 * @param price for one unit and one day
 */
@Embeddable
public record SpecialPrice(LocalDate fromDay, LocalDate toDay, Won price) {

    SpecialPrice(DayPeriod days, Won price) {
        this(days.from(), days.to(), price);
    }

    public DayPeriod days() {
        return new DayPeriod(fromDay, toDay);
    }

    public LocalDate lastDay() {
        return toDay.minusDays(1);
    }

    boolean overlaps(DayPeriod days) {
        return days().overlaps(days);
    }

    /** How many of these days it is the price of. */
    int daysIn(DayPeriod days) {
        return (int) days.stream().filter(days()::contains).count();
    }

    /** What is left of it on other days. */
    List<SpecialPrice> without(DayPeriod days) {
        var rest = new ArrayList<SpecialPrice>();
        if (fromDay.isBefore(days.from())) {
            rest.add(new SpecialPrice(fromDay, days.from(), price));
        }
        if (days.to().isBefore(toDay)) {
            rest.add(new SpecialPrice(days.to(), toDay, price));
        }
        return rest;
    }
}
