package dev.madang.rental.extension;

import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.WeeklyDiscount;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What more days of a running rental cost, in won: usual + special − discount = total. A day costs what it cost when the gear
 * was asked for, or what its host has given it as a price of its own. Once the whole rental is seven days long, the listing's
 * weekly discount of today is taken off the added days; those before are not priced anew. There is no further deposit.
 *
 * @param perDay for one unit and one day
 * @param days that are added
 * @param special by how much days with a price of their own cost more than that, for all units; negative when less
 * @param discount what is taken off, not negative
 */
public record ExtensionPrice(Won perDay, int days, int units, Won special, Won discount) {

    /** @param to the new day of the return, after the present one */
    static ExtensionPrice of(Reservation reservation, Listing listing, LocalDate to) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(reservation.days().to(), to));
        Won perDay = reservation.price().perDay();
        Won special = listing.special(perDay, new DayPeriod(reservation.days().to(), to))
                .times(reservation.units());
        Won rent = perDay.times(days).times(reservation.units()).plus(special);
        Won discount = new WeeklyDiscount(listing.terms().weeklyDiscount())
                .of(rent, reservation.days().days() + days);
        return new ExtensionPrice(perDay, days, reservation.units(), special, discount);
    }

    /** The rent if each day cost what it cost when the gear was asked for. */
    public Won usual() {
        return perDay.times(days).times(units);
    }

    /** Before the discount. */
    public Won rent() {
        return usual().plus(special);
    }

    /** What is charged. */
    public Won total() {
        return rent().minus(discount);
    }
}
