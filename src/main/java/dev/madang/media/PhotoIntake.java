package dev.madang.media;

import dev.madang.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in the files of a form, one by one: one that is refused keeps no other out, and each refusal is a sentence of its
 * own under the file's name ({@code media/photos :: refused}). Not to be called inside a transaction.
 */
@Component
public class PhotoIntake {

    private final Photos photos;

    PhotoIntake(Photos photos) {
        this.photos = photos;
    }

    /**
     * Takes photos in for a form that is sent as a whole. Should it have to be shown again, those taken go along
     * ({@code media/photos :: kept}); {@link Photos#requireOwned} says whether they are the sender's when they come back.
     *
     * @param files of the form's file field; null, or a field in which nothing was chosen, is no file
     * @return ids of those taken, and why not the others: 413, 415, 422 as {@link Photos#receive} says, 422 beyond the room
     */
    public TakenPhotos receive(UUID owner, @Nullable List<MultipartFile> files, PhotoRoom room) {
        return receive(owner, files, room, photo -> {});
    }

    /**
     * Takes photos in for a place that keeps each at once.
     *
     * @param keep writes the photo down where it belongs, in a transaction of its own; it is discarded again when that
     *     throws, and only a {@link Refusal} lets the others go on
     */
    public TakenPhotos receive(UUID owner, @Nullable List<MultipartFile> files, PhotoRoom room, Consumer<UUID> keep) {
        var taken = new ArrayList<UUID>();
        var refused = new ArrayList<RefusedPhoto>();
        for (MultipartFile file : chosen(files)) {
            try {
                requireRoom(room, taken.size());
                taken.add(receive(owner, file, keep));
            } catch (Refusal refusal) {
                refused.add(new RefusedPhoto(String.valueOf(file.getOriginalFilename()), refusal));
            }
        }
        return new TakenPhotos(taken, refused);
    }

    private UUID receive(UUID owner, MultipartFile file, Consumer<UUID> keep) {
        UUID photo = photos.receive(owner, file.getResource());
        try {
            keep.accept(photo);
        } catch (RuntimeException e) {
            photos.discard(owner, photo);
            throw e;
        }
        return photo;
    }

    private static void requireRoom(PhotoRoom room, int taken) {
        if (room.there() + taken >= room.most()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "photo.refused.full", room.most());
        }
    }

    /** A file field in which nothing is chosen sends one without a name. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !(file.isEmpty()
                                && String.valueOf(file.getOriginalFilename()).isEmpty()))
                        .toList();
    }
}
