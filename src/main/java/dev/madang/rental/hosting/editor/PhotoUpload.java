package dev.madang.rental.hosting.editor;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.PhotoRoom;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.hosting.Draft;
import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.hosting.ListingPhotoDesk;
import dev.madang.rental.listing.Listing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds the photos of one upload to a listing. */
@Component
class PhotoUpload {

    private final PhotoIntake intake;
    private final ListingPhotoDesk desk;

    PhotoUpload(PhotoIntake intake, ListingPhotoDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    /**
     * Adds the files to the listing in their order.
     *
     * @param listing as it stands
     * @param draft what it begins with when there is none
     */
    TakenPhotos take(UUID id, Optional<HostedListing> listing, CurrentMember host, PhotoField files, Draft draft) {
        int there = listing.map(HostedListing::photos).map(List::size).orElse(0);
        var room = new PhotoRoom(there, Listing.MAX_PHOTOS);
        return intake.take(host.id(), files, room, photos -> desk.add(id, host.id(), photos, draft));
    }
}
