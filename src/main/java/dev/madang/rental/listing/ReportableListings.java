package dev.madang.rental.listing;

import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.rental.Links;
import dev.madang.rental.ListingReader;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listings as members report them. */
@Component
class ReportableListings implements Reportable {

    private final Listings listings;
    private final ObjectProvider<ListingReader> booked;
    private final Clock clock;

    ReportableListings(Listings listings, ObjectProvider<ListingReader> booked, Clock clock) {
        this.listings = listings;
        this.booked = booked;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "listing";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return listing(id)
                .filter(listing -> listing.status() != ListingStatus.DELETED)
                .map(listing -> new ReportedThing(
                        listing.hostId(),
                        listing.title(),
                        listing.description() + "\n\n" + listing.terms().pricePerDay(),
                        listing.photos(),
                        Links.listing(listing.id())));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return listing(id)
                .filter(listing -> listing.isPublished()
                        || listing.isVisible() && booked.getObject().mayRead(listing.id(), member))
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return EnumSet.allOf(Withholding.class);
    }

    @Override
    public void withhold(String id, Withholding how) {
        change(id, how);
    }

    @Override
    public void release(String id) {
        change(id, null);
    }

    private void change(String id, @Nullable Withholding how) {
        ReportedIds.uuid(id)
                .flatMap(listings::findLockedById)
                .ifPresent(listing -> listing.withhold(how, clock.instant()));
    }

    private Optional<Listing> listing(String id) {
        return ReportedIds.uuid(id).flatMap(listings::findById);
    }
}
