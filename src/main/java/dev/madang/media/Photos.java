package dev.madang.media;

import dev.madang.media.file.PhotoFiles;
import dev.madang.media.image.PhotoSize;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Members' photos. One is shown under {@code /media/{id}/card} and {@code /media/{id}/large}, to everyone who knows its
 * id: ids cannot be guessed, so a draft's photos are as private as its host keeps them, but they are no secret.
 */
@Component
public class Photos {

    private final PhotoFiles files;
    private final PhotoRegister register;
    private final PhotoStore store;

    Photos(PhotoFiles files, PhotoRegister register, PhotoStore store) {
        this.files = files;
        this.register = register;
        this.store = store;
    }

    /**
     * Takes a photo in: JPEG, PNG or WebP by its content, whatever its name or declared type; at most 16 MB and 50
     * megapixels. It is rendered soon after, outside the caller's request: upright, without its metadata, as WebP.
     * Writes files, so not to be called inside a transaction.
     *
     * @return the new photo's id; it is {@link PhotoState#RECEIVED}
     * @throws Refusal 413 when too large, 415 when of another type, 422 when broken off, moving, of a size nobody can use
     */
    public UUID receive(UUID owner, Resource source) {
        NewPhoto photo = NewPhoto.of(owner, source);
        store.keep(List.of(photo), PhotoPlace.LATER);
        return photo.id();
    }

    /**
     * Keeps a drawing as a photo that is ready at once: for demo goods.
     *
     * @param svg an SVG document; it is served so that no script in it runs
     * @param width of the drawing, in its own units
     */
    public UUID storeDrawn(UUID owner, String svg, int width, int height) {
        UUID photo = Ids.next();
        storeDrawn(List.of(new Drawing(photo, owner, svg, width, height)));
        return photo;
    }

    /** Keeps many drawings at once. Drawings that were kept before, wholly or in part, are kept once. */
    public void storeDrawn(Collection<Drawing> drawings) {
        drawings.parallelStream().forEach(drawing -> files.keepDrawing(drawing.id(), drawing.svg()));
        register.drawn(drawings);
    }

    /** Whether it is shown as pixels, as other sites can show it: rendered, and no drawing. */
    public boolean isRendered(UUID photo) {
        return register.isRendered(photo);
    }

    /** The small picture of it in WebP, without its metadata; empty until it is rendered, and for a drawing. */
    public Optional<Resource> small(UUID photo) {
        return files.findRendition(photo, PhotoSize.CARD);
    }

    /** How far the photos are; those that do not exist are left out. */
    public Map<UUID, PhotoState> states(Collection<UUID> photos) {
        return photos.isEmpty() ? Map.of() : register.states(photos);
    }

    /**
     * Lets the caller's transaction refer to these photos: until it ends, none of them is swept away.
     *
     * @throws Refusal 404 unless all of them exist and are the owner's
     */
    public void requireOwned(UUID owner, Collection<UUID> photos) {
        if (!register.hold(owner, photos).containsAll(photos)) {
            throw Refusal.notFound();
        }
    }

    /**
     * Removes a photo with all its files, once the caller's transaction commits. Whatever refers to it has let go of it.
     *
     * @throws Refusal 404 unless it is the owner's
     */
    public void discard(UUID owner, UUID photo) {
        if (!register.discard(photo, owner)) {
            throw Refusal.notFound();
        }
    }
}
