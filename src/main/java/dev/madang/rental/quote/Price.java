package dev.madang.rental.quote;

import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingOption;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.listing.WeeklyDiscount;
import dev.madang.shared.Won;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;

/**
 * What a reservation costs, line by line, in won: usual + special − discount + options + postage + deposit = total. Made from a listing's
 * terms before asking ({@link #of}), and from a reservation afterwards, so that both show the same table.
 *
 * @param perDay for one unit and one day
 * @param special by how much days with a price of their own cost more than that, for all units; negative when less
 * @param discount what is taken off the rent, not negative
 * @param extras the options chosen, each once per reservation
 * @param depositPerUnit of the listing, without the options' own
 * @param postage of the parcels, as far as the guest pays it
 */
public record Price(
        Won perDay,
        int days,
        int units,
        Won special,
        Won discount,
        List<Extra> extras,
        Won depositPerUnit,
        Won postage) {

    /** Madang's share of rent, options and extensions; of postage, late fees and claims it takes nothing. */
    public static final int FEE_PERCENT = 10;

    /** An option as chosen, at the price of that moment. */
    @Embeddable
    public record Extra(UUID optionId, String name, Won price, Won deposit) {

        static Extra of(ListingOption option) {
            return new Extra(option.id(), option.name(), option.price(), option.deposit());
        }
    }

    /** The price of asking for it now. */
    public static Price of(Listing listing, BookingRequest wish) {
        Terms terms = listing.terms();
        int days = wish.days().days();
        Won special = listing.special(terms.pricePerDay(), wish.days()).times(wish.units());
        Won rent = terms.pricePerDay().times(days).times(wish.units()).plus(special);
        Won discount = new WeeklyDiscount(terms.weeklyDiscount()).of(rent, days);
        return new Price(
                terms.pricePerDay(),
                days,
                wish.units(),
                special,
                discount,
                listing.options(wish.options()).stream().map(Extra::of).toList(),
                terms.deposit(),
                terms.postage().due(wish.handOver(), wish.giveBack()));
    }

    /** The rent if each day cost what is usual. */
    public Won usual() {
        return perDay.times(days).times(units);
    }

    /** Before the discount. */
    public Won rent() {
        return usual().plus(special);
    }

    public Won options() {
        return extras.stream().map(Extra::price).reduce(Won.ZERO, Won::plus);
    }

    /** What is held and comes back after the return: the listing's for every unit and the options'. */
    public Won deposit() {
        return extras.stream().map(Extra::deposit).reduce(depositPerUnit.times(units), Won::plus);
    }

    /** What Madang keeps of it when the rental takes place. */
    public Won fee() {
        return rent().minus(discount).plus(options()).percent(FEE_PERCENT);
    }

    /** What the host gets for it after the fee. */
    public Won net() {
        return rent().minus(discount).plus(options()).plus(postage).minus(fee());
    }

    /** What is charged at once. */
    public Won total() {
        return rent().minus(discount).plus(options()).plus(postage).plus(deposit());
    }
}
