package dev.madang.media;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a form's photos.
 *
 * @param photos ids of those that it has now, in their order: kept ones first, then those taken in
 * @param refused the other files, each with its sentence
 */
public record TakenPhotos(List<UUID> photos, List<RefusedPhoto> refused) {

    /** Of a form that has not been sent yet. */
    public static final TakenPhotos NONE = new TakenPhotos(List.of(), List.of());

    /** Whether every file was taken. */
    public boolean isWhole() {
        return refused.isEmpty();
    }

    /** @throws PhotosRefused unless every file was taken */
    public void requireWhole() {
        refusal().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** What refused the first of those refused; empty when every file was taken. */
    public Optional<PhotosRefused> refusal() {
        return isWhole() ? Optional.empty() : Optional.of(new PhotosRefused(refused));
    }
}
