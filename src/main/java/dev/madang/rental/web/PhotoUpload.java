package dev.madang.rental.web;

import dev.madang.media.PhotoIntake;
import dev.madang.media.PhotoRoom;
import dev.madang.media.RefusedPhoto;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.domain.HostingDesk;
import dev.madang.rental.domain.Listing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Adds the photos of one upload to a listing. */
@Component
class PhotoUpload {

    private final PhotoIntake intake;
    private final HostingDesk desk;

    PhotoUpload(PhotoIntake intake, HostingDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    /**
     * Adds the files to the listing in their order; makes a draft of it when there is none.
     *
     * @return those that were not taken
     */
    List<RefusedPhoto> receive(UUID listing, CurrentMember host, @Nullable List<MultipartFile> files) {
        return intake.receive(host.id(), files, room(listing, host), photo -> desk.addPhoto(listing, host.id(), photo))
                .refused();
    }

    private PhotoRoom room(UUID listing, CurrentMember host) {
        return desk.find(listing, host.id())
                .map(hosted -> new PhotoRoom(hosted.photos().size(), Listing.MAX_PHOTOS))
                .orElseGet(() -> PhotoRoom.upTo(Listing.MAX_PHOTOS));
    }
}
