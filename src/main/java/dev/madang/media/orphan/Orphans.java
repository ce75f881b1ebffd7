package dev.madang.media.orphan;

import static java.util.stream.Collectors.joining;

import dev.madang.media.PhotoReferences;
import dev.madang.media.file.PhotoDiscarded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The photos that no module refers to: found and let go in steps, each a transaction of its own. */
@Component
@Transactional
class Orphans {

    static final int STEP = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final String unreferenced;

    Orphans(JdbcClient jdbc, ApplicationEventPublisher events, List<PhotoReferences> references) {
        this.jdbc = jdbc;
        this.events = events;
        this.unreferenced = references.stream().map(PhotoReferences::absence).collect(joining(" AND ", "(", ")"));
    }

    /**
     * Notes of the next photos behind this one since when nobody refers to them, or that somebody does again. They are
     * chosen before they are looked up: a step costs the same however many photos there are.
     *
     * @return the last of them; empty when there are no more
     */
    Optional<UUID> note(UUID after, Instant now) {
        return jdbc.sql("""
                        WITH photo_of_step AS MATERIALIZED (
                          SELECT id, orphan_since FROM photo WHERE id > ? ORDER BY id LIMIT ?),
                        step AS MATERIALIZED (SELECT id, orphan_since, %s AS orphan FROM photo_of_step AS photo),
                        noted AS (
                          UPDATE photo SET orphan_since = CASE WHEN step.orphan THEN ?::timestamptz END FROM step
                          WHERE photo.id = step.id AND step.orphan = (step.orphan_since IS NULL))
                        SELECT id FROM step ORDER BY id DESC LIMIT 1
                        """.formatted(unreferenced))
                .params(after, STEP, Timestamp.from(now))
                .query(Orphans::id)
                .optional();
    }

    /**
     * Lets photos go that nobody has referred to since before this instant. Those that somebody is about to refer to are
     * locked, and stay; who comes while these are locked finds them gone. In between, the deletion looks once more.
     *
     * @return how many went
     */
    int discardSince(Instant instant) {
        List<UUID> orphans = jdbc.sql("""
                        SELECT id FROM photo WHERE orphan_since < ? AND %s ORDER BY orphan_since LIMIT ?
                        FOR UPDATE SKIP LOCKED
                        """.formatted(unreferenced))
                .params(Timestamp.from(instant), STEP)
                .query(Orphans::id)
                .list();
        List<UUID> gone = jdbc.sql("DELETE FROM photo WHERE id = ANY (?) AND %s RETURNING id".formatted(unreferenced))
                .param(orphans.toArray(UUID[]::new))
                .query(Orphans::id)
                .list();
        gone.forEach(photo -> events.publishEvent(new PhotoDiscarded(photo)));
        return gone.size();
    }

    /** Lets the photos of these members go that nobody refers to; what others keep as evidence goes once they keep it no more. */
    void discardOf(Collection<UUID> owners) {
        jdbc.sql("DELETE FROM photo WHERE owner_id = ANY (?) AND %s RETURNING id".formatted(unreferenced))
                .param(owners.toArray(UUID[]::new))
                .query(Orphans::id)
                .list()
                .forEach(photo -> events.publishEvent(new PhotoDiscarded(photo)));
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
