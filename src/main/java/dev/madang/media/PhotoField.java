package dev.madang.media;

import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The photos of a form, as a parameter of its handler: {@code components :: photoPicker} sends the files chosen now,
 * {@code media/photos :: kept} what an earlier try of the form has taken in.
 *
 * @param kept ids, as they were sent
 * @param files of the file field; from a browser that sends no files their names, which are nothing
 */
public record PhotoField(List<String> kept, List<?> files) {

    public PhotoField(@Nullable List<String> kept, @BindParam("photo") @Nullable List<?> files) {
        this.kept = kept == null ? List.of() : kept;
        this.files = files == null ? List.of() : files;
    }

    /** Of a form that keeps none from one try to the next. */
    public static PhotoField of(@Nullable List<MultipartFile> files) {
        return new PhotoField(null, files);
    }

    /** @throws Refusal 404 for what is no id */
    List<UUID> keptIds() {
        try {
            return kept.stream().map(UUID::fromString).distinct().toList();
        } catch (IllegalArgumentException forged) {
            throw Refusal.notFound();
        }
    }

    /** A file field in which nothing is chosen sends one without a name. */
    List<MultipartFile> chosen() {
        return files.stream()
                .filter(MultipartFile.class::isInstance)
                .map(MultipartFile.class::cast)
                .filter(file -> !(file.isEmpty()
                        && String.valueOf(file.getOriginalFilename()).isEmpty()))
                .toList();
    }
}
