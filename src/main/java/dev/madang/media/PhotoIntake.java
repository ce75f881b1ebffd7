package dev.madang.media;

import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Refusal;
import dev.madang.shared.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final PhotoStore receiving;
    private final Throttle throttle;

    PhotoIntake(PhotoStore receiving, Throttle throttle) {
        this.receiving = receiving;
        this.throttle = throttle;
    }

    /**
     * Takes photos in for a form that is sent as a whole. Should it have to be shown again, those taken go along
     * ({@code media/photos :: kept}); {@link Photos#requireOwned} says whether they are the sender's when they come back.
     *
     * @param files of the form's file field; null, or a field in which nothing was chosen, is no file
     * @return ids of those taken, and why not the others: 413, 415, 422 as {@link Photos#receive} says, 422 beyond the room,
     *     429 for who uploads too often
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
        List<MultipartFile> chosen = chosen(files);
        Optional<Refusal> tooOften = chosen.isEmpty() ? Optional.empty() : count(owner);
        if (tooOften.isPresent()) {
            return new TakenPhotos(
                    List.of(),
                    chosen.stream()
                            .map(file -> new RefusedPhoto(name(file), tooOften.get()))
                            .toList());
        }
        var usable = new LinkedHashMap<NewPhoto, String>();
        var refused = new ArrayList<RefusedPhoto>();
        for (MultipartFile file : chosen) {
            String name = name(file);
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

    private Optional<Refusal> count(UUID owner) {
        try {
            throttle.count("upload", owner.toString(), Ids.next().toString());
            return Optional.empty();
        } catch (Refusal tooOften) {
            return Optional.of(tooOften);
        }
    }

    private static String name(MultipartFile file) {
        return String.valueOf(file.getOriginalFilename());
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
                        .filter(file -> !(file.isEmpty() && name(file).isEmpty()))
                        .toList();
    }
}
