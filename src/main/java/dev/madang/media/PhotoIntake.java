package dev.madang.media;

import dev.madang.platform.web.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in the files of a form: one that is refused keeps no other out, and each refusal is a sentence of its
 * own under the file's name ({@code media/photos :: refused}). Not to be called inside a transaction.
 */
@Component
public class PhotoIntake {

    private final Receiving receiving;

    PhotoIntake(Receiving receiving) {
        this.receiving = receiving;
    }

    /**
     * Takes photos in for a form that is sent as a whole. Should it have to be shown again, those taken go along
     * ({@code media/photos :: kept}); {@link Photos#requireOwned} says whether they are the sender's when they come back.
     *
     * @param files of the form's file field; null, or a field in which nothing was chosen, is no file
     * @return ids of those taken, and why not the others: 413, 415, 422 as {@link Photos#receive} says, 422 beyond the room
     */
    public TakenPhotos receive(UUID owner, @Nullable List<MultipartFile> files, PhotoRoom room) {
        return receive(owner, files, room, photos -> {});
    }

    /**
     * Takes photos in for a place that keeps them at once.
     *
     * @param keep writes photos down where they belong, in their order and in the transaction that is there: all at once
     *     or, when it throws a {@link Refusal} for them, once more each by itself in its own. Of a refused photo nothing
     *     stays, of all of the transaction's when anything else is thrown
     */
    public TakenPhotos receive(
            UUID owner, @Nullable List<MultipartFile> files, PhotoRoom room, Consumer<List<UUID>> keep) {
        var usable = new LinkedHashMap<NewPhoto, String>();
        var refused = new ArrayList<RefusedPhoto>();
        for (MultipartFile file : chosen(files)) {
            String name = String.valueOf(file.getOriginalFilename());
            try {
                requireRoom(room, usable.size());
                usable.put(NewPhoto.of(owner, new UploadedFile(file)), name);
            } catch (Refusal refusal) {
                refused.add(new RefusedPhoto(name, refusal));
            }
        }
        var taken = new ArrayList<UUID>();
        Map<UUID, Refusal> turnedAway = receiving.keep(List.copyOf(usable.keySet()), keep);
        usable.forEach((photo, name) -> {
            Refusal refusal = turnedAway.get(photo.id());
            if (refusal == null) {
                taken.add(photo.id());
            } else {
                refused.add(new RefusedPhoto(name, refusal));
            }
        });
        return new TakenPhotos(taken, refused);
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
