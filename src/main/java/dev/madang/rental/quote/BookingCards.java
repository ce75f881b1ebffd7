package dev.madang.rental.quote;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Links;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.occupancy.Availability;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.BookingCard.Choosable;
import dev.madang.rental.quote.BookingCard.Gear;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills in {@link BookingCard}s. */
@Component
public class BookingCards {

    private final Listings listings;
    private final Occupancies occupancies;
    private final Quotes quotes;
    private final Clock clock;

    BookingCards(Listings listings, Occupancies occupancies, Quotes quotes, Clock clock) {
        this.listings = listings;
        this.occupancies = occupancies;
        this.quotes = quotes;
        this.clock = clock;
    }

    /**
     * To ask for a listing.
     *
     * @throws Refusal 404 for one that cannot be seen
     */
    @Transactional(readOnly = true)
    public BookingCard toAsk(UUID listing, ReservationForm form, @Nullable UUID guest) {
        Listing visible = visible(listing);
        int units = occupancies.units(listing);
        return card(
                visible,
                units,
                form,
                Links.listing(listing) + "/reservations",
                false,
                wish -> quotes.of(visible, units, wish, guest, null));
    }

    /** To ask for a listing at hand, of which so many units can be had. */
    public BookingCard toAsk(Listing listing, Availability availability, ReservationForm form, @Nullable UUID guest) {
        return card(
                listing,
                availability.units(),
                form,
                Links.listing(listing.id()) + "/reservations",
                false,
                wish -> quotes.of(listing, availability, wish, guest));
    }

    /** To change what a guest asked for with a reservation. */
    @Transactional(readOnly = true)
    public BookingCard toChange(UUID reservation, UUID listingId, UUID guest, ReservationForm form) {
        String path = Links.reservation(reservation) + "/changes";
        Listing listing = visible(listingId);
        int units = occupancies.units(listing.id());
        return card(listing, units, form, path, true, wish -> quotes.of(listing, units, wish, guest, reservation));
    }

    private Listing visible(UUID id) {
        return listings.findById(id).filter(Listing::isVisible).orElseThrow(Refusal::notFound);
    }

    private BookingCard card(
            Listing listing,
            int units,
            ReservationForm form,
            String path,
            boolean change,
            Function<BookingRequest, Quote> quoting) {
        Terms terms = listing.terms();
        LocalDate today = LocalDate.now(clock);
        List<HandOver> ways =
                Arrays.stream(HandOver.values()).filter(terms::offers).toList();
        form.prefer(ways);
        UUID id = listing.id();
        Quote quote = form.wish(id).map(quoting).orElse(null);
        return new BookingCard(
                new Gear(id, listing.title(), listing.coverId(), listing.usualPrice(today), terms.cancellationPolicy()),
                new Choosable(
                        BookingWindow.of(terms, today),
                        terms.minDays(),
                        terms.maxDays(),
                        units,
                        options(listing),
                        ways),
                path,
                change,
                today,
                quote,
                quote == null ? List.of() : choices(quote.nearest(), path, form));
    }

    private static List<BookingCard.Option> options(Listing listing) {
        return listing.options().stream()
                .map(option -> new BookingCard.Option(option.id(), option.name(), option.price(), option.deposit()))
                .toList();
    }

    private static List<BookingCard.Choice> choices(List<DayPeriod> nearest, String path, ReservationForm form) {
        return nearest.stream()
                .map(days -> new BookingCard.Choice(days, address(path, form, days)))
                .toList();
    }

    private static String address(String path, ReservationForm form, DayPeriod days) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("from", days.from())
                .queryParam("to", days.to())
                .queryParam("units", form.getUnits())
                .queryParam("options", form.getOptions())
                .queryParam("handOver", form.getHandOver())
                .queryParam("giveBack", form.getGiveBack())
                .toUriString();
    }
}
