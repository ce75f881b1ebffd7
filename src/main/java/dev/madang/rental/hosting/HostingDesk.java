package dev.madang.rental.hosting;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDeleted;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.HostBlocks;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.occupancy.Units;
import dev.madang.rental.reservation.Reservations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where hosts keep their listings. A listing that is not the host's, or is deleted, is not found. Changes of one listing
 * wait for each other.
 */
@Component
@Transactional
public class HostingDesk {

    public static final String CHANGED_SINCE = "editor.changed-since";
    public static final String UNITS_RESERVED = Units.RESERVED;
    public static final String IN_USE = "editor.remove.in-use";

    private final LockedListings locked;
    private final Listings listings;
    private final Units units;
    private final Occupancies occupancies;
    private final HostBlocks blocks;
    private final Reservations reservations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HostingDesk(
            LockedListings locked,
            Listings listings,
            Units units,
            Occupancies occupancies,
            HostBlocks blocks,
            Reservations reservations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locked = locked;
        this.listings = listings;
        this.units = units;
        this.occupancies = occupancies;
        this.blocks = blocks;
        this.reservations = reservations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The host's listing of this id; empty when nobody has one.
     *
     * @throws Refusal 404 when it is somebody else's, or deleted
     */
    @Transactional(readOnly = true)
    public Optional<HostedListing> find(UUID id, UUID host) {
        return listings.findById(id).map(listing -> hosted(LockedListings.requireOpen(host, listing)));
    }

    /** What the host said about the listing they began last: a good beginning for the next. */
    @Transactional(readOnly = true)
    public Optional<ListingDetails> latest(UUID host) {
        return listings.findFirstByHostIdOrderByCreatedAtDesc(host).map(Listing::details);
    }

    /**
     * What keeps the listing from being described so: everything that guests have to know is needed when it is published
     * or was before.
     */
    @Transactional(readOnly = true)
    public List<Violation> flaws(UUID id, UUID host, ListingDetails details, boolean publish) {
        Listing listing = listings.findById(id)
                .map(found -> LockedListings.requireOpen(host, found))
                .orElseGet(() -> Listing.draft(id, host, now()));
        boolean visible = publish || listing.status() != ListingStatus.DRAFT;
        return Stream.concat(details.flaws().stream(), visible ? listing.gaps(details).stream() : Stream.empty())
                .toList();
    }

    /**
     * Keeps what the host says about a listing; one of this id begins as a draft when there is none.
     *
     * @param version that the host has seen
     * @param count of units
     * @return what the listing is then
     * @throws Refusal 409 when it has been changed since ({@link #CHANGED_SINCE}) or reserved units would go
     *     ({@link #UNITS_RESERVED}), 422 when something cannot be kept
     */
    public ListingStatus save(UUID id, UUID host, int version, ListingDetails details, int count, boolean publish) {
        Listing listing = locked.findOrAbsent(id, host).orElseGet(() -> Listing.draft(id, host, now()));
        if (listing.version() != version) {
            throw Refusal.conflict(CHANGED_SINCE);
        }
        listing.describe(details, now());
        if (publish) {
            listing.publish(now());
        }
        listings.saveAndFlush(listing);
        units.resize(id, count);
        return listing.status();
    }

    /** Begins the listing so, unless it is there already. */
    public void begin(UUID id, UUID host, Draft draft) {
        locked.changeOrBegin(id, host, draft, listing -> {});
    }

    public void publish(UUID id, UUID host) {
        locked.require(id, host).publish(now());
    }

    public void pause(UUID id, UUID host) {
        locked.require(id, host).pause(now());
    }

    /**
     * Takes a listing down for good.
     *
     * @throws Refusal 409 while somebody uses it or will ({@link #IN_USE}, with how many)
     */
    public void delete(UUID id, UUID host) {
        Listing listing = locked.require(id, host);
        int uses = ahead(id).size();
        if (uses > 0) {
            throw Refusal.conflict(IN_USE, uses);
        }
        listing.delete(now());
        events.publishEvent(new ListingDeleted(id));
    }

    /** What keeps the listing from being deleted: running and coming reservations, the first one first. */
    @Transactional(readOnly = true)
    public List<UpcomingUse> usesAhead(UUID id, UUID host) {
        return find(id, host).isEmpty() ? List.of() : ahead(id);
    }

    private List<UpcomingUse> ahead(UUID listing) {
        Instant now = now();
        return reservations.findUnreturned(listing).stream()
                .filter(reservation -> !reservation.awaited().isOverdue(now))
                .map(reservation -> UpcomingUse.of(reservation, now))
                .toList();
    }

    private HostedListing hosted(Listing listing) {
        return new HostedListing(
                listing.id(),
                listing.status(),
                listing.version(),
                listing.details(),
                listing.photos(),
                occupancies.units(listing.id()),
                blocks.blocked(listing.id(), LocalDate.now(clock)),
                listing.specialPrices(LocalDate.now(clock)));
    }

    private Instant now() {
        return clock.instant();
    }
}
