package dev.madang.club.meetup;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meet-ups of clubs, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Meetups {

    private static final int SHOWN = 20;

    private static final String SELECT = """
            SELECT m.*, (SELECT count(*) FROM meetup_answer a WHERE a.meetup_id = m.id AND a.answer = 'WAITING') AS waiting
            FROM meetup m WHERE\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Meetups(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param series null for a single one. @return false when there is one of this id already */
    boolean add(UUID id, UUID club, @Nullable UUID series, UUID by, MeetupDetails details, Instant startsAt) {
        return jdbc.sql("""
                        INSERT INTO meetup (id, club_id, series_id, title, text, place, address, starts_at, ends_at, capacity, planned_by)
                        VALUES (:id, :club, CAST(:series AS uuid), :title, :text, :place, :address, :starts, :ends, :capacity, :by)
                        ON CONFLICT (id) DO NOTHING""")
                        .param("id", id)
                        .param("club", club)
                        .param("series", series)
                        .param("title", details.title())
                        .param("text", details.text())
                        .param("place", details.place())
                        .param("address", details.address())
                        .param("starts", startsAt)
                        .param("ends", startsAt.plus(details.length()))
                        .param("capacity", details.capacity())
                        .param("by", by)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Meetup> find(UUID club, UUID id) {
        return jdbc.sql(SELECT + "m.id = ? AND m.club_id = ?")
                .params(id, club)
                .query(Rows.of(Meetup.class))
                .optional();
    }

    /** Until the caller's transaction ends nobody else changes it, nor who comes. @throws Refusal 404 when the club has none such */
    Meetup lock(UUID club, UUID id) {
        jdbc.sql("SELECT id FROM meetup WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
        return find(club, id).orElseThrow(Refusal::notFound);
    }

    /** This one, or with it all of its series that follow and still take place; all are locked, in the order of time. */
    List<Meetup> lockWithFollowing(Meetup first, boolean following) {
        UUID series = first.series();
        if (!following || series == null) {
            return List.of(lock(first.club(), first.id()));
        }
        return jdbc
                .sql("""
                        SELECT id FROM meetup WHERE series_id = :series AND starts_at >= :from AND called_off_at IS NULL
                        ORDER BY starts_at, id FOR UPDATE""")
                .param("series", series)
                .param("from", first.startsAt())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> find(first.club(), id).orElseThrow(Refusal::notFound))
                .toList();
    }

    /** @param by how much later it begins than until now. @return false when it was changed since this version, or more come than there would be places */
    boolean change(Meetup meetup, MeetupDetails details, Duration by) {
        Instant starts = meetup.startsAt().plus(by);
        return jdbc.sql("""
                        UPDATE meetup SET title = :title, text = :text, place = :place, address = :address, starts_at = :starts,
                          ends_at = :ends, capacity = :capacity, version = version + 1,
                          reminded_at = CASE WHEN starts_at = :starts THEN reminded_at END
                        WHERE id = :id AND version = :version AND coming <= :capacity""")
                        .param("title", details.title())
                        .param("text", details.text())
                        .param("place", details.place())
                        .param("address", details.address())
                        .param("starts", starts)
                        .param("ends", starts.plus(details.length()))
                        .param("capacity", details.capacity())
                        .param("id", meetup.id())
                        .param("version", meetup.version())
                        .update()
                == 1;
    }

    void callOff(UUID id, String reason) {
        jdbc.sql(
                        "UPDATE meetup SET called_off_at = :now, called_off_reason = :reason WHERE id = :id AND called_off_at IS NULL")
                .param("now", clock.instant())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Of a club that has ended. */
    void callOffAll(UUID club) {
        jdbc.sql(
                        "UPDATE meetup SET called_off_at = :now WHERE club_id = :club AND starts_at > :now AND called_off_at IS NULL")
                .param("now", clock.instant())
                .param("club", club)
                .update();
    }

    /** @return false when no place is free */
    boolean takePlace(UUID id) {
        return jdbc.sql("UPDATE meetup SET coming = coming + 1 WHERE id = ? AND coming < capacity")
                        .param(id)
                        .update()
                == 1;
    }

    void freePlace(UUID id) {
        jdbc.sql("UPDATE meetup SET coming = coming - 1 WHERE id = ?").param(id).update();
    }

    /** Those to come, the next first; those called off among them. */
    @Transactional(readOnly = true)
    List<Meetup> coming(UUID club) {
        return jdbc.sql(SELECT + "m.club_id = :club AND m.ends_at > :now ORDER BY m.starts_at, m.id LIMIT :most")
                .param("club", club)
                .param("now", clock.instant())
                .param("most", SHOWN)
                .query(Rows.of(Meetup.class))
                .list();
    }

    /** Those that are over, the last first. */
    @Transactional(readOnly = true)
    List<Meetup> past(UUID club, int most) {
        return jdbc.sql(
                        SELECT
                                + "m.club_id = :club AND m.ends_at <= :now AND m.called_off_at IS NULL ORDER BY m.starts_at DESC LIMIT :most")
                .param("club", club)
                .param("now", clock.instant())
                .param("most", most)
                .query(Rows.of(Meetup.class))
                .list();
    }

    /** Those to come that this member has answered, of one club. */
    List<UUID> answeredBy(UUID club, UUID member) {
        return jdbc.sql("""
                        SELECT m.id FROM meetup m JOIN meetup_answer a ON a.meetup_id = m.id
                        WHERE m.club_id = :club AND a.member_id = :member AND m.starts_at > :now ORDER BY m.starts_at, m.id""")
                .param("club", club)
                .param("member", member)
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    record Answered(UUID club, UUID id) {}

    /** Those to come that this member has answered, of all clubs; none unless they have left Madang. */
    List<Answered> answeredByGone(UUID member) {
        return jdbc.sql("""
                        SELECT m.club_id, m.id FROM meetup m JOIN meetup_answer a ON a.meetup_id = m.id
                        JOIN member p ON p.id = a.member_id AND p.left_at IS NOT NULL
                        WHERE a.member_id = :member AND m.starts_at > :now ORDER BY m.starts_at, m.id""")
                .param("member", member)
                .param("now", clock.instant())
                .query(Rows.of(Answered.class))
                .list();
    }

    /** Those that begin until then and that nobody was reminded of; from now on somebody was. */
    List<Meetup> remind(Instant after, Instant until) {
        List<UUID> due = jdbc.sql("""
                        UPDATE meetup SET reminded_at = :now WHERE id IN (
                          SELECT id FROM meetup WHERE reminded_at IS NULL AND called_off_at IS NULL
                            AND starts_at > :after AND starts_at <= :until ORDER BY starts_at LIMIT 50 FOR UPDATE SKIP LOCKED)
                        RETURNING id""")
                .param("now", clock.instant())
                .param("after", after)
                .param("until", until)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return all(due);
    }

    private List<Meetup> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "m.id IN (:ids)")
                        .param("ids", ids)
                        .query(Rows.of(Meetup.class))
                        .list();
    }
}
