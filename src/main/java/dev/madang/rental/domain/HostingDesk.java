package dev.madang.rental.domain;

import dev.madang.media.Photos;
import dev.madang.platform.web.Refusal;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where hosts keep their listings. A listing that is not the host's, or is deleted, is not found. Changes of one listing
 * wait for each other.
 */
@Component
@Transactional
public class HostingDesk {

    private final Listings listings;
    private final Units units;
    private final Occupancies occupancies;
    private final Photos photos;
    private final Clock clock;

    HostingDesk(Listings listings, Units units, Occupancies occupancies, Photos photos, Clock clock) {
        this.listings = listings;
        this.units = units;
        this.occupancies = occupancies;
        this.photos = photos;
        this.clock = clock;
    }

    /** @throws Refusal 404 unless it is the host's */
    @Transactional(readOnly = true)
    public HostedListing show(UUID id, UUID host) {
        return hosted(
                listings.findById(id).filter(listing -> isOpenTo(host, listing)).orElseThrow(Refusal::notFound));
    }

    /** The listing, or how an empty draft of that id would look. */
    @Transactional(readOnly = true)
    public HostedListing showOrImagine(UUID id, UUID host) {
        return listings.existsById(id) ? show(id, host) : hosted(Listing.draft(id, host, clock.instant()));
    }

    /**
     * Keeps what the host says about a listing; one of this id begins as a draft when there is none.
     *
     * @param version that the host has seen
     * @param count of units
     * @throws Refusal 409 when it has been changed since, or reserved units would go; 422 when something cannot be kept
     */
    public void save(UUID id, UUID host, int version, ListingDetails details, int count, boolean publish) {
        Listing listing = findLocked(id, host).orElseGet(() -> Listing.draft(id, host, now()));
        if (listing.version() != version) {
            throw new Refusal(HttpStatus.CONFLICT, "editor.conflict");
        }
        listing.describe(details, now());
        if (publish) {
            listing.publish(now());
        }
        listings.saveAndFlush(listing);
        units.resize(id, count);
    }

    /** Adds a photo of the host's; to a new draft when there is no such listing yet. */
    public void addPhoto(UUID id, UUID host, UUID photo) {
        photos.requireOwned(host, List.of(photo));
        findOrDraft(id, host).addPhoto(photo);
    }

    /** @param places −1 towards the cover, 1 towards the end */
    public void movePhoto(UUID id, UUID host, UUID photo, int places) {
        change(id, host, listing -> listing.movePhoto(photo, places));
    }

    public void removePhoto(UUID id, UUID host, UUID photo) {
        change(id, host, listing -> listing.removePhoto(photo));
        listings.flush();
        photos.discard(host, photo);
    }

    /**
     * Lends no unit on these days; to a new draft's when there is no such listing yet.
     *
     * @return the reserved periods in between, which go on
     */
    public List<DayPeriod> block(UUID id, UUID host, DayPeriod days) {
        findOrDraft(id, host);
        return occupancies.block(id, days);
    }

    public void unblock(UUID id, UUID host, DayPeriod days) {
        requireLocked(id, host);
        occupancies.unblock(id, days);
    }

    public void publish(UUID id, UUID host) {
        change(id, host, listing -> listing.publish(now()));
    }

    public void pause(UUID id, UUID host) {
        change(id, host, listing -> listing.pause(now()));
    }

    public void delete(UUID id, UUID host) {
        change(id, host, listing -> listing.delete(now()));
    }

    private void change(UUID id, UUID host, Consumer<Listing> change) {
        change.accept(requireLocked(id, host));
    }

    private Listing findOrDraft(UUID id, UUID host) {
        return findLocked(id, host).orElseGet(() -> {
            Listing draft = listings.saveAndFlush(Listing.draft(id, host, now()));
            units.resize(id, 1);
            return draft;
        });
    }

    private Listing requireLocked(UUID id, UUID host) {
        return findLocked(id, host).orElseThrow(Refusal::notFound);
    }

    private Optional<Listing> findLocked(UUID id, UUID host) {
        Optional<Listing> found = listings.findLockedById(id);
        if (found.isPresent() && !isOpenTo(host, found.get())) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static boolean isOpenTo(UUID host, Listing listing) {
        return listing.isHostedBy(host) && listing.status() != ListingStatus.DELETED;
    }

    private HostedListing hosted(Listing listing) {
        return new HostedListing(
                listing.id(),
                listing.status(),
                listing.version(),
                listing.details(),
                listing.photos(),
                Math.max(1, occupancies.units(listing.id())),
                occupancies.blocked(listing.id(), LocalDate.now(clock)));
    }

    private Instant now() {
        return clock.instant();
    }
}
