package dev.madang.rental.web;

import dev.madang.media.PhotoIntake;
import dev.madang.media.PhotoRoom;
import dev.madang.media.RefusedPhoto;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.domain.HostedListing;
import dev.madang.rental.domain.HostingDesk;
import dev.madang.rental.domain.Listing;
import java.util.List;
import java.util.Optional;
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
     * @param listing as it stands
     * @param beforehand what belongs to the same transaction; once more, should a photo be refused in it
     * @return those that were not taken
     */
    List<RefusedPhoto> receive(
            UUID id,
            Optional<HostedListing> listing,
            CurrentMember host,
            @Nullable List<MultipartFile> files,
            Runnable beforehand) {
        int there = listing.map(HostedListing::photos).map(List::size).orElse(0);
        return intake.receive(host.id(), files, new PhotoRoom(there, Listing.MAX_PHOTOS), photos -> {
                    beforehand.run();
                    desk.addPhotos(id, host.id(), photos);
                })
                .refused();
    }
}
