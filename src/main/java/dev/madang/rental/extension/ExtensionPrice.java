package dev.madang.rental.extension;

import dev.madang.rental.listing.Terms;
import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What more days of a running rental cost, in won: rent − discount = total. A day costs what it cost when the gear was
 * asked for. Once the whole rental is seven days long, the listing's weekly discount of today is taken off the added
 * days; those before are not priced anew. There is no further deposit.
 *
 * @param perDay for one unit and one day
 * @param days that are added
 * @param discount what is taken off, not negative
 */
public record ExtensionPrice(Won perDay, int days, int units, Won discount) {

    /** @param to the new day of the return, after the present one */
    static ExtensionPrice of(Reservation reservation, Terms terms, LocalDate to) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(reservation.days().to(), to));
        boolean aWeek = reservation.days().days() + days >= Price.WEEKLY_DISCOUNT_FROM_DAYS;
        Won perDay = reservation.price().perDay();
        Won rent = perDay.times(days).times(reservation.units());
        Won discount = aWeek ? rent.percent(terms.weeklyDiscount()) : Won.ZERO;
        return new ExtensionPrice(perDay, days, reservation.units(), discount);
    }

    /** Before the discount. */
    public Won rent() {
        return perDay.times(days).times(units);
    }

    /** What is charged. */
    public Won total() {
        return rent().minus(discount);
    }
}
