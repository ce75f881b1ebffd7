package dev.madang.media;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.shared.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes in the files of a form: one that is refused keeps no other out, and each refusal is a sentence of its
 * own under the file's name ({@code media/photos :: refused}). Not to be called inside a transaction.
 */
@Component
public class PhotoIntake {

    private final PhotoStore store;
    private final Photos photos;
    private final Throttle throttle;

    PhotoIntake(PhotoStore store, Photos photos, Throttle throttle) {
        this.store = store;
        this.photos = photos;
        this.throttle = throttle;
    }

    /**
     * Takes photos in for a form that is sent as a whole. Should it have to be shown again, those that it has go along
     * ({@code media/photos :: kept}).
     *
     * @param most how many the form may have
     * @return ids of those kept and taken, and why not the others: 413, 415, 422 as {@link Photos#receive} says, 422 beyond
     *     the room, 429 for who uploads too often
     * @throws Refusal 404 for kept ones that are not the owner's, 422 for more of them than there may be
     */
    public TakenPhotos take(UUID owner, PhotoField field, int most) {
        List<UUID> kept = field.keptIds();
        photos.requireOwned(owner, kept);
        if (kept.size() > most) {
            throw full(most);
        }
        TakenPhotos taken = take(owner, field, new PhotoRoom(kept.size(), most), PhotoPlace.LATER);
        return new TakenPhotos(
                Stream.concat(kept.stream(), taken.photos().stream()).toList(), taken.refused());
    }

    /** Takes the field's files in for a place that keeps them at once. */
    public TakenPhotos take(UUID owner, PhotoField field, PhotoRoom room, PhotoPlace place) {
        List<MultipartFile> chosen = field.chosen();
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
        Map<UUID, Refusal> turnedAway = store.keep(List.copyOf(usable.keySet()), place);
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
            throw full(room.most());
        }
    }

    private static Refusal full(int most) {
        return Refusal.invalid("photo.refused.full", most);
    }
}
