package dev.madang.rental.listing;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.UsualPrice;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;

/** The days of a listing that have a price of their own, each in its own moment: that changes no text somebody is editing. */
@Embeddable
class SpecialPrices {

    static final int MOST = 30;

    @ElementCollection
    @OptimisticLock(excluded = true)
    @CollectionTable(name = "listing_special_price", joinColumns = @JoinColumn(name = "listing_id"))
    private Set<SpecialPrice> prices = new HashSet<>();

    /**
     * What was said of these days before counts no more, and neither does what is over: reservations keep what they cost.
     *
     * @throws Refusal 422 when it is no price that a day can have, or there are as many as there may be
     */
    void set(DayPeriod days, Won price, LocalDate today) {
        if (!ListingDetails.mayCost(price)) {
            throw Refusal.invalid("editor.amount.outside", ListingDetails.LEAST_PRICE, ListingDetails.MOST_PRICE);
        }
        prices.removeIf(one -> !one.toDay().isAfter(today));
        clear(days);
        prices.add(new SpecialPrice(days, price));
        if (prices.size() > MOST) {
            throw Refusal.invalid("editor.special.full", MOST);
        }
    }

    /** These days cost what is usual. */
    void clear(DayPeriod days) {
        prices.stream().filter(one -> one.overlaps(days)).toList().forEach(one -> {
            prices.remove(one);
            prices.addAll(one.without(days));
        });
    }

    /** Those that are not over by then, the first one first. */
    List<SpecialPrice> from(LocalDate today) {
        return prices.stream()
                .filter(one -> one.toDay().isAfter(today))
                .sorted(Comparator.comparing(SpecialPrice::fromDay))
                .toList();
    }

    /** The price of all other days, with the lowest of these beside it. */
    UsualPrice beside(Won usual, LocalDate today) {
        return new UsualPrice(
                usual,
                from(today).stream()
                        .map(SpecialPrice::price)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** By how much a unit costs more on all of these days together than at this price for each; negative when it costs less. */
    Won above(Won usual, DayPeriod days) {
        return prices.stream()
                .map(one -> one.price().minus(usual).times(one.daysIn(days)))
                .reduce(Won.ZERO, Won::plus);
    }
}
