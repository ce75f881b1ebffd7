package dev.madang.rental.listing;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.rental.Links;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listings as members report them. */
@Component
class ReportableListings extends ReportableRow {

    private final Listings listings;
    private final ObjectProvider<ListingReader> booked;
    private final Clock clock;

    ReportableListings(Listings listings, ObjectProvider<ListingReader> booked, Clock clock) {
        super("listing", EnumSet.allOf(Withholding.class));
        this.listings = listings;
        this.booked = booked;
        this.clock = clock;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return listings.findById(id)
                .filter(listing -> listing.status() != ListingStatus.DELETED)
                .map(listing -> new ReportedThing(
                        listing.hostId(),
                        listing.title(),
                        listing.description() + "\n\n" + listing.terms().pricePerDay(),
                        listing.photos(),
                        Links.listing(listing.id())));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return listings.findById(id)
                .filter(listing -> listing.isPublished()
                        || listing.isVisible() && booked.getObject().mayRead(listing.id(), member))
                .isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        listings.findLockedById(id).ifPresent(listing -> listing.withhold(how, clock.instant()));
    }
}
