package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.quote.Price;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What goes back when a reservation is cancelled, line by line, in won.
 *
 * @param percent of the rent that comes back
 * @param rent of which the percentage is taken: what was paid for the days, the discount taken off
 * @param rentBack its share that comes back
 * @param options comes back whole
 * @param postage comes back whole: nothing was sent yet
 * @param deposit comes back whole
 */
public record CancellationRefund(int percent, Won rent, Won rentBack, Won options, Won postage, Won deposit) {

    /** When it ends then by this actor's doing: by a guest's what the policy says comes back, else all. */
    public static CancellationRefund of(Reservation reservation, Actor cause, Instant since) {
        CancellationPolicy policy = reservation.charge().cancellationPolicy();
        LocalDate from = reservation.days().from();
        return of(reservation.price(), cause == Actor.GUEST ? policy.percentOn(Seoul.dayOf(since), from) : 100);
    }

    public static CancellationRefund of(Price price, int percent) {
        Won rent = price.rent().minus(price.discount());
        return new CancellationRefund(
                percent, rent, rent.percent(percent), price.options(), price.postage(), price.deposit());
    }

    /** What the guest does not get back. */
    public Won kept() {
        return rent.minus(rentBack);
    }

    public Won total() {
        return rentBack.plus(options).plus(postage).plus(deposit);
    }
}
