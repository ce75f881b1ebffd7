package dev.madang.rental.quote;

import dev.madang.rental.listing.Listing;
import dev.madang.rental.occupancy.Availability;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.BookingRules.Request;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a wish would cost and whether it could be had, without asking for it. */
@Component
public class Quotes {

    private final Occupancies occupancies;
    private final Clock clock;

    Quotes(Occupancies occupancies, Clock clock) {
        this.occupancies = occupancies;
        this.clock = clock;
    }

    /**
     * @param listing the one that is wished for, with its options at hand
     * @param units how many equal units it has
     * @param guest who asks, or null when nobody is signed in yet
     * @param own the reservation that would be changed, or null when a new one is asked for
     */
    public Quote of(Listing listing, int units, BookingRequest wish, @Nullable UUID guest, @Nullable UUID own) {
        return of(
                listing,
                units,
                wish,
                guest,
                own,
                () -> occupancies.freeUnits(listing.id(), listing.terms().held(wish.days()), own));
    }

    /** To a new wish, where it is known already how many units it would find. */
    public Quote of(Listing listing, Availability availability, BookingRequest wish, @Nullable UUID guest) {
        return of(listing, availability.units(), wish, guest, null, availability::free);
    }

    private Quote of(
            Listing listing,
            int units,
            BookingRequest wish,
            @Nullable UUID guest,
            @Nullable UUID own,
            IntSupplier freeUnits) {
        LocalDate today = LocalDate.now(clock);
        var objections = BookingRules.objections(new Request(wish, listing, units, guest, today));
        if (!objections.isEmpty()) {
            return new Quote(wish, objections, null, false, List.of());
        }
        boolean free = freeUnits.getAsInt() >= wish.units();
        return new Quote(
                wish, objections, Price.of(listing, wish), free, free ? List.of() : nearest(listing, wish, today, own));
    }

    private List<DayPeriod> nearest(Listing listing, BookingRequest wish, LocalDate today, @Nullable UUID own) {
        return occupancies.nearestFree(
                listing.id(),
                wish.units(),
                wish.days().days(),
                wish.days().from(),
                BookingWindow.of(listing.terms(), today),
                own);
    }
}
