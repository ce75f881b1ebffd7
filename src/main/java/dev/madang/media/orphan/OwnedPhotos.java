package dev.madang.media.orphan;

import dev.madang.media.file.PhotoFiles;
import dev.madang.media.image.PhotoSize;
import dev.madang.platform.privacy.PersonalFiles;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's photos as files, to be given to them: as large as Madang keeps them. */
@Component
class OwnedPhotos implements PersonalFiles {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final PhotoFiles files;

    OwnedPhotos(JdbcClient jdbc, PhotoFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public void give(UUID member, Folder folder) {
        List<UUID> some = after(new UUID(0, 0), member);
        while (!some.isEmpty()) {
            some.forEach(photo -> put(photo, folder));
            some = after(some.getLast(), member);
        }
    }

    private void put(UUID photo, Folder folder) {
        files.findRendition(photo, PhotoSize.LARGE)
                .ifPresentOrElse(
                        webp -> folder.put("photos/" + photo + ".webp", webp),
                        () -> files.findDrawing(photo).ifPresent(svg -> folder.put("photos/" + photo + ".svg", svg)));
    }

    private List<UUID> after(UUID last, UUID member) {
        return jdbc.sql("SELECT id FROM photo WHERE owner_id = :member AND id > :last ORDER BY id LIMIT :most")
                .param("member", member)
                .param("last", last)
                .param("most", AT_ONCE)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
