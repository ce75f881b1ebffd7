package dev.madang.media;

import dev.madang.media.image.PhotoHeader;
import dev.madang.media.image.Unusable;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.core.io.Resource;

/**
 * A file that can be taken in as a photo.
 *
 * @param id under which it will be kept
 */
record NewPhoto(UUID id, UUID owner, PhotoHeader header, Resource source) {

    private static final long MAX_BYTES = 16L * 1024 * 1024;

    /** @throws Refusal when it is no photo that can be used */
    static NewPhoto of(UUID owner, Resource source) {
        try {
            if (source.contentLength() > MAX_BYTES) {
                throw Unusable.tooLarge();
            }
            return new NewPhoto(Ids.next(), owner, PhotoHeader.glance(source), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
