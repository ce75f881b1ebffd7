package dev.madang.media;

import dev.madang.platform.refusal.Refusal;
import java.util.List;

/** Some of a form's photos were not taken; the others were. */
public class PhotosRefused extends Refusal {

    private final List<RefusedPhoto> photos;

    PhotosRefused(List<RefusedPhoto> photos) {
        Refusal first = photos.getFirst().refusal();
        super(first.kind(), first.key(), first.arguments());
        this.photos = photos;
    }

    /** {@code media/photos :: refused} does, file by file. */
    @Override
    public boolean isToldByPage() {
        return true;
    }

    /** At least one, each with its sentence. */
    public List<RefusedPhoto> photos() {
        return photos;
    }
}
