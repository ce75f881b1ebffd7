package dev.madang.club.meetup;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What members have said to meet-ups. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MeetupReplies {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetupReplies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param attended whether they were there; null while nobody has said so */
    record Entry(
            UUID member,
            String nickname,
            @Nullable UUID photo,
            Reply answer,
            @Nullable Boolean attended) {}

    private record Own(UUID meetup, Reply answer) {}

    void put(UUID meetup, UUID member, Reply reply) {
        jdbc.sql("""
                        INSERT INTO meetup_answer (meetup_id, member_id, answer, answered_at) VALUES (:meetup, :member, :reply, :now)
                        ON CONFLICT (meetup_id, member_id) DO UPDATE SET answer = :reply, answered_at = :now""")
                .param("meetup", meetup)
                .param("member", member)
                .param("reply", reply)
                .param("now", clock.instant())
                .update();
    }

    void remove(UUID meetup, UUID member) {
        jdbc.sql("DELETE FROM meetup_answer WHERE meetup_id = ? AND member_id = ?")
                .params(meetup, member)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Reply> find(UUID meetup, UUID member) {
        return jdbc.sql("SELECT answer FROM meetup_answer WHERE meetup_id = ? AND member_id = ?")
                .params(meetup, member)
                .query(String.class)
                .optional()
                .map(Reply::valueOf);
    }

    /** What this member has said to these, by meet-up. */
    @Transactional(readOnly = true)
    Map<UUID, Reply> of(UUID member, Collection<UUID> meetups) {
        return meetups.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "SELECT meetup_id, answer FROM meetup_answer WHERE member_id = :member AND meetup_id IN (:meetups)")
                        .param("member", member)
                        .param("meetups", meetups)
                        .query(Rows.of(Own.class))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Own::meetup, Own::answer));
    }

    /** Everybody who has answered: who comes, who waits in their order, then the others. */
    @Transactional(readOnly = true)
    List<Entry> all(UUID meetup) {
        return jdbc.sql("""
                        SELECT a.member_id, p.nickname, p.photo_id, a.answer, a.attended
                        FROM meetup_answer a JOIN member p ON p.id = a.member_id WHERE a.meetup_id = ?
                        ORDER BY array_position(ARRAY['COMING', 'WAITING', 'MAYBE', 'NOT'], a.answer), a.answered_at, a.member_id""").param(meetup).query(Rows.of(Entry.class)).list();
    }

    @Transactional(readOnly = true)
    List<UUID> members(UUID meetup, Reply reply) {
        return jdbc.sql("SELECT member_id FROM meetup_answer WHERE meetup_id = ? AND answer = ?")
                .params(meetup, reply.name())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Who gets the next place. The meet-up is locked. */
    Optional<UUID> next(UUID meetup) {
        return jdbc.sql("""
                        SELECT member_id FROM meetup_answer WHERE meetup_id = ? AND answer = 'WAITING'
                        ORDER BY answered_at, member_id LIMIT 1""")
                .param(meetup)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    void attended(UUID meetup, List<UUID> present) {
        jdbc.sql(
                        "UPDATE meetup_answer SET attended = member_id = ANY (:present) WHERE meetup_id = :meetup AND answer = 'COMING'")
                .param("present", present.toArray(UUID[]::new))
                .param("meetup", meetup)
                .update();
    }
}
