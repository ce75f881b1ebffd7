package dev.madang.rental.hosting;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.listing.Listings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where hosts keep the photos of their listings; somebody else's listing is not found. */
@Component
@Transactional
public class ListingPhotoDesk {

    private final LockedListings locked;
    private final Listings listings;
    private final Photos photos;

    ListingPhotoDesk(LockedListings locked, Listings listings, Photos photos) {
        this.locked = locked;
        this.listings = listings;
        this.photos = photos;
    }

    /**
     * Adds photos of the host's.
     *
     * @param draft what the listing begins with when there is none yet
     * @throws Refusal 422 when there would be more than there may be, or the draft cannot be kept
     */
    public void add(UUID id, UUID host, List<UUID> added, Draft draft) {
        photos.requireOwned(host, added);
        locked.changeOrBegin(id, host, draft, listing -> added.forEach(listing::addPhoto));
    }

    /** @param places −1 towards the cover, 1 towards the end */
    public void move(UUID id, UUID host, UUID photo, int places) {
        locked.require(id, host).movePhoto(photo, places);
    }

    /** Removes a photo; nothing happens when it is gone already. */
    public void remove(UUID id, UUID host, UUID photo) {
        if (locked.require(id, host).removePhoto(photo)) {
            listings.flush();
            photos.discard(host, photo);
        }
    }
}
