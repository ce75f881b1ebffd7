package dev.madang.rental.hosting;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.Units;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hosts' listings, to be changed. A listing that is not the host's, or is deleted, is not found. Changes of one listing wait
 * for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LockedListings {

    private final Listings listings;
    private final Units units;
    private final Clock clock;

    LockedListings(Listings listings, Units units, Clock clock) {
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    Listing require(UUID id, UUID host) {
        return find(id, host).orElseThrow(Refusal::notFound);
    }

    /** Empty when there is none, and nobody else begins one until the transaction ends. */
    Optional<Listing> findOrAbsent(UUID id, UUID host) {
        return find(id, host).or(() -> {
            listings.awaitTurnToBegin(id.toString());
            return find(id, host);
        });
    }

    /** @param draft what the listing begins with when there is none yet */
    void changeOrBegin(UUID id, UUID host, Draft draft, Consumer<Listing> change) {
        findOrAbsent(id, host).ifPresentOrElse(change, () -> {
            Listing listing = Listing.draft(id, host, clock.instant());
            listing.describe(draft.details(), clock.instant());
            change.accept(listing);
            listings.saveAndFlush(listing);
            units.add(id, draft.units());
        });
    }

    private Optional<Listing> find(UUID id, UUID host) {
        return listings.findLockedById(id).map(listing -> requireOpen(host, listing));
    }

    static Listing requireOpen(UUID host, Listing listing) {
        if (!listing.isHostedBy(host) || !listing.isOpenToHost()) {
            throw Refusal.notFound();
        }
        return listing;
    }
}
