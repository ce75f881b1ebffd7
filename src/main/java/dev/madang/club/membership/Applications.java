package dev.madang.club.membership;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications to clubs; of one member to one club at most one is open. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Applications {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Applications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer to one of the leader's questions. */
    record Answered(String question, String answer) {}

    /** @param note of who answered it */
    record Application(
            UUID id,
            UUID club,
            UUID member,
            String nickname,
            @Nullable UUID photo,
            List<Answered> answers,
            ApplicationState state,
            Instant askedAt,
            String note) {}

    /** Of who waits for a place. */
    record Waiting(UUID id, UUID member) {}

    /** @return empty when one of theirs is open already */
    Optional<UUID> add(UUID club, UUID member, List<String> questions, List<String> answers, ApplicationState state) {
        UUID id = Ids.next();
        try {
            int written = jdbc.sql("""
                            INSERT INTO club_application (id, club_id, member_id, questions, answers, state, asked_at, waiting_since)
                            VALUES (:id, :club, :member, :questions, :answers, :state, :now,
                              CASE WHEN :state = 'WAITING' THEN CAST(:now AS timestamptz) END)
                            ON CONFLICT (club_id, member_id) WHERE state IN ('ASKED', 'WAITING') DO NOTHING""")
                    .param("id", id)
                    .param("club", club)
                    .param("member", member)
                    .param("questions", questions.toArray(String[]::new))
                    .param("answers", answers.toArray(String[]::new))
                    .param("state", state)
                    .param("now", clock.instant())
                    .update();
            return written == 1 ? Optional.of(id) : Optional.empty();
        } catch (DuplicateKeyException open) {
            return Optional.empty();
        }
    }

    /** @param by who decided it; null when the applicant or a free place did. @return false when it did not stand there any more */
    boolean move(UUID id, ApplicationState from, ApplicationState to, @Nullable UUID by, String note) {
        return jdbc.sql("""
                        UPDATE club_application SET state = :to, answered_at = coalesce(answered_at, :now),
                          answered_by = coalesce(answered_by, CAST(:by AS uuid)), note = CASE WHEN :note = '' THEN note ELSE :note END,
                          waiting_since = CASE WHEN :to = 'WAITING' THEN CAST(:now AS timestamptz) ELSE waiting_since END
                        WHERE id = :id AND state = :from""")
                        .param("to", to)
                        .param("now", clock.instant())
                        .param("by", by)
                        .param("note", note)
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** Ends all that are open, since the club has. @return whose they were */
    List<UUID> end(UUID club) {
        return jdbc.sql("""
                        UPDATE club_application SET state = 'ENDED', answered_at = ? WHERE club_id = ? AND state IN ('ASKED', 'WAITING')
                        RETURNING member_id""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), club)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Application> find(UUID club, UUID id) {
        return read("a.club_id = :club AND a.id = :id", "LIMIT 1", club, id).stream()
                .findFirst();
    }

    /** The last of this member's. */
    @Transactional(readOnly = true)
    Optional<Application> latest(UUID club, UUID member) {
        return read("a.club_id = :club AND a.member_id = :id", "ORDER BY a.id DESC LIMIT 1", club, member).stream()
                .findFirst();
    }

    /** Those nobody has answered, the oldest first. */
    @Transactional(readOnly = true)
    List<Application> asked(UUID club) {
        return read("a.club_id = :club AND a.state = 'ASKED'", "ORDER BY a.asked_at, a.id LIMIT " + PAGE, club, null);
    }

    /** Those who wait for a place, in the order in which they get one. */
    @Transactional(readOnly = true)
    List<Application> waiting(UUID club) {
        return read(
                "a.club_id = :club AND a.state = 'WAITING'",
                "ORDER BY a.waiting_since, a.id LIMIT " + PAGE,
                club,
                null);
    }

    /** Who gets the next place, unless they have left Madang. The roll of the club is locked. */
    Optional<Waiting> next(UUID club) {
        return jdbc.sql("""
                        SELECT id, member_id FROM club_application a WHERE club_id = ? AND state = 'WAITING'
                          AND EXISTS (SELECT FROM member m WHERE m.id = a.member_id AND m.left_at IS NULL)
                        ORDER BY waiting_since, id LIMIT 1 FOR UPDATE""").param(club).query(Rows.of(Waiting.class)).optional();
    }

    /** How many stand before it. */
    @Transactional(readOnly = true)
    int placeOf(UUID id) {
        return jdbc.sql("""
                        SELECT count(*) FROM club_application a JOIN club_application me ON me.id = ? AND a.club_id = me.club_id
                        WHERE a.state = 'WAITING' AND (a.waiting_since, a.id) <= (me.waiting_since, me.id)""").param(id).query(Integer.class).single();
    }

    private List<Application> read(String which, String order, UUID club, @Nullable UUID id) {
        var statement = jdbc.sql("""
                        SELECT a.*, m.nickname, m.photo_id FROM club_application a JOIN member m ON m.id = a.member_id
                        WHERE %s %s""".formatted(which, order)).param("club", club);
        return (id == null ? statement : statement.param("id", id))
                .query((row, number) -> application(row))
                .list();
    }

    private static Application application(ResultSet row) throws SQLException {
        String[] questions = (String[]) row.getArray("questions").getArray();
        String[] answers = (String[]) row.getArray("answers").getArray();
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("club_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("nickname"),
                row.getObject("photo_id", UUID.class),
                IntStream.range(0, questions.length)
                        .mapToObj(i -> new Answered(questions[i], answers[i]))
                        .toList(),
                ApplicationState.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
