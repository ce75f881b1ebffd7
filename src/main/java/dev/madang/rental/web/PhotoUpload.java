package dev.madang.rental.web;

import dev.madang.media.Photos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.rental.domain.HostedListing;
import dev.madang.rental.domain.HostingDesk;
import dev.madang.rental.domain.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos of one upload, one by one: one that is refused keeps no other out. */
@Component
class PhotoUpload {

    /** A file that was not taken, and why. */
    record RefusedFile(String name, Refusal refusal) {

        int status() {
            return refusal.status().value();
        }
    }

    private final Photos photos;
    private final HostingDesk desk;

    PhotoUpload(Photos photos, HostingDesk desk) {
        this.photos = photos;
        this.desk = desk;
    }

    /**
     * Adds the files to the listing in their order; makes a draft of it when there is none.
     *
     * @return those that were not taken
     */
    List<RefusedFile> receive(UUID listing, CurrentMember host, @Nullable List<MultipartFile> files) {
        var refused = new ArrayList<RefusedFile>();
        for (MultipartFile file : chosen(files)) {
            try {
                receive(listing, host.id(), file);
            } catch (Refusal refusal) {
                refused.add(new RefusedFile(String.valueOf(file.getOriginalFilename()), refusal));
            }
        }
        return refused;
    }

    /** A file field in which nothing is chosen sends one without a name. */
    static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !(file.isEmpty()
                                && String.valueOf(file.getOriginalFilename()).isEmpty()))
                        .toList();
    }

    private void receive(UUID listing, UUID host, MultipartFile file) {
        requireRoom(listing, host);
        UUID photo = photos.receive(host, file.getResource());
        try {
            desk.addPhoto(listing, host, photo);
        } catch (RuntimeException e) {
            photos.discard(host, photo);
            throw e;
        }
    }

    private void requireRoom(UUID listing, UUID host) {
        int taken = desk.find(listing, host)
                .map(HostedListing::photos)
                .map(List::size)
                .orElse(0);
        if (taken >= Listing.MAX_PHOTOS) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "editor.photos.full", Listing.MAX_PHOTOS);
        }
    }
}
