package dev.madang.media;

import static java.util.stream.Collectors.toMap;

import dev.madang.media.file.PhotoDiscarded;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of photos: whose they are and how far. Each step is one statement, taken only from the state it may be taken from. */
@Component
@Transactional
class PhotoRegister {

    /** True in SQL for a row of {@code photo} that nobody keeps as evidence. */
    private final String noEvidence;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PhotoRegister(
            JdbcClient jdbc,
            JdbcTemplate template,
            ObjectProvider<PhotoReferences> references,
            ApplicationEventPublisher events,
            Clock clock) {
        this.noEvidence = references.stream()
                .filter(PhotoReferences::evidence)
                .map(PhotoReferences::absence)
                .reduce("true", (all, one) -> all + " AND " + one);
        this.jdbc = jdbc;
        this.template = template;
        this.events = events;
        this.clock = clock;
    }

    void received(Collection<NewPhoto> photos) {
        Timestamp now = Timestamp.from(clock.instant());
        template.batchUpdate(
                """
                INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
                VALUES (?, ?, 'RECEIVED', 'image/webp', ?, ?, ?)
                """,
                photos.stream()
                        .map(photo -> new Object[] {
                            photo.id(),
                            photo.owner(),
                            photo.header().uprightWidth(),
                            photo.header().uprightHeight(),
                            now
                        })
                        .toList());
    }

    /** Drawings whose rows are there already stay as they are. */
    void drawn(Collection<Drawing> drawings) {
        Timestamp now = Timestamp.from(clock.instant());
        template.batchUpdate(
                """
                INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
                VALUES (?, ?, 'READY', 'image/svg+xml', ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                drawings.stream()
                        .map(drawing ->
                                new Object[] {drawing.id(), drawing.owner(), drawing.width(), drawing.height(), now})
                        .toList());
    }

    /** The photo that has waited longest for its rendering and is nobody's: this instance's, for so long. */
    Optional<RenderingClaim> claim(Instant now, Duration time) {
        return jdbc.sql("""
                        UPDATE photo SET attempts = attempts + 1, claimed_until = :until WHERE id = (
                          SELECT id FROM photo
                          WHERE status = 'RECEIVED' AND (claimed_until IS NULL OR claimed_until <= :now)
                          ORDER BY created_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
                        RETURNING id, attempts, troubles
                        """)
                .param("until", Timestamp.from(now.plus(time)))
                .param("now", Timestamp.from(now))
                .query((row, number) -> new RenderingClaim(
                        row.getObject("id", UUID.class), row.getInt("attempts"), row.getInt("troubles")))
                .optional();
    }

    /** Notes trouble that is not the photo's, and lets nobody claim it before this instant. */
    void postpone(UUID photo, Instant until) {
        jdbc.sql("UPDATE photo SET troubles = troubles + 1, claimed_until = ? WHERE id = ? AND status = 'RECEIVED'")
                .params(Timestamp.from(until), photo)
                .update();
    }

    /** Ends the rendering, unless it has ended before or the photo is gone. */
    void end(UUID photo, PhotoState state) {
        jdbc.sql("UPDATE photo SET status = ? WHERE id = ? AND status = 'RECEIVED'")
                .params(state.name(), photo)
                .update();
    }

    @Transactional(readOnly = true)
    boolean isRendered(UUID photo) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM photo WHERE id = ? AND status = 'READY' AND content_type = 'image/webp')")
                .param(photo)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    Map<UUID, PhotoState> states(Collection<UUID> photos) {
        return jdbc
                .sql("SELECT id, status FROM photo WHERE id = ANY (?)")
                .param(photos.toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), PhotoState.valueOf(row.getString("status"))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those of the photos that are the owner's; none of them is removed before the caller's transaction ends. */
    List<UUID> hold(UUID owner, Collection<UUID> photos) {
        return jdbc.sql("SELECT id FROM photo WHERE owner_id = ? AND id = ANY (?) ORDER BY id FOR KEY SHARE")
                .params(owner, photos.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean discard(UUID photo, UUID owner) {
        boolean discarded = jdbc.sql("DELETE FROM photo WHERE id = :photo AND owner_id = :owner AND " + noEvidence)
                        .param("photo", photo)
                        .param("owner", owner)
                        .update()
                == 1;
        if (discarded) {
            events.publishEvent(new PhotoDiscarded(photo));
        }
        return discarded || isOf(owner, photo);
    }

    /** What is evidence is swept away once it is none any more, as what stands nowhere is. */
    private boolean isOf(UUID owner, UUID photo) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM photo WHERE id = :photo AND owner_id = :owner)")
                .param("photo", photo)
                .param("owner", owner)
                .query(Boolean.class)
                .single();
    }
}
