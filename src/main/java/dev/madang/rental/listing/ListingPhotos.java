package dev.madang.rental.listing;

import dev.madang.platform.refusal.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * The photos of a listing, the cover first. They are added and moved one by one, each in its own moment: that changes no text
 * somebody else is editing.
 */
@Embeddable
class ListingPhotos {

    static final int MOST = 10;

    @OptimisticLock(excluded = true)
    private @Nullable UUID coverId;

    @ElementCollection
    @OptimisticLock(excluded = true)
    @CollectionTable(name = "listing_photo", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "position")
    @Column(name = "photo_id")
    private List<UUID> photos = new ArrayList<>();

    /** @throws Refusal 422 when there are as many as there may be */
    void add(UUID photo) {
        if (photos.size() >= MOST) {
            throw Refusal.invalid("photo.refused.full", MOST);
        }
        photos.add(photo);
        chooseCover();
    }

    /** At the ends it stays; one that is gone stays gone. */
    void move(UUID photo, int places) {
        int from = photos.indexOf(photo);
        if (from < 0) {
            return;
        }
        int to = Math.clamp(from + (long) places, 0, photos.size() - 1);
        photos.add(to, photos.remove(from));
        chooseCover();
    }

    /**
     * @param last whether none need be left
     * @return whether it was one of them
     * @throws Refusal 409 when it is the only one and one must be left
     */
    boolean remove(UUID photo, boolean last) {
        if (!photos.contains(photo)) {
            return false;
        }
        if (photos.size() == 1 && !last) {
            throw Refusal.conflict("editor.photos.last");
        }
        photos.remove(photo);
        chooseCover();
        return true;
    }

    boolean isEmpty() {
        return photos.isEmpty();
    }

    List<UUID> all() {
        return List.copyOf(photos);
    }

    @Nullable
    UUID cover() {
        return coverId;
    }

    private void chooseCover() {
        coverId = photos.isEmpty() ? null : photos.getFirst();
    }
}
