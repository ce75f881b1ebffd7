package dev.madang.rental.hosting.editor;

import dev.madang.media.PhotoState;
import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.shared.DayPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the editor shows beside the form: {@code rental/hosting/editor}.
 *
 * @param saved whether there is such a listing already
 * @param version of it
 * @param blocked days that are not lent
 * @param special days with a price of their own
 */
record EditorPage(
        UUID id,
        boolean saved,
        int version,
        ListingStatus status,
        List<EditorPhoto> photos,
        List<DayPeriod> blocked,
        List<SpecialPrice> special) {

    /** @param place among the photos, from 1; the first is the cover */
    record EditorPhoto(UUID id, PhotoState state, int place, boolean last) {

        public boolean isCover() {
            return place == 1;
        }
    }

    static EditorPage of(HostedListing listing, boolean saved, Map<UUID, PhotoState> states) {
        List<UUID> photos = listing.photos();
        return new EditorPage(
                listing.id(),
                saved,
                listing.version(),
                listing.status(),
                IntStream.range(0, photos.size())
                        .mapToObj(i -> new EditorPhoto(
                                photos.get(i),
                                states.getOrDefault(photos.get(i), PhotoState.FAILED),
                                i + 1,
                                i == photos.size() - 1))
                        .toList(),
                listing.blocked(),
                listing.special());
    }

    Optional<EditorPhoto> photo(UUID id) {
        return photos.stream().filter(photo -> photo.id().equals(id)).findFirst();
    }

    public boolean isDraft() {
        return status == ListingStatus.DRAFT;
    }

    public boolean isFull() {
        return photos.size() >= Listing.MAX_PHOTOS;
    }
}
