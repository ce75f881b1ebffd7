package dev.madang.member.leaving;

import dev.madang.member.domain.FormerMember;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.privacy.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases those who left thirty days ago, by hundreds, each hundred in a transaction of its own that also says so: a run that breaks off
 * goes on behind them. One who cannot be erased keeps none of the others.
 */
@Component
class Erasure {

    static final int AT_ONCE = 100;

    private static final Logger log = LoggerFactory.getLogger(Erasure.class);

    private final List<PersonalData> nouns;
    private final Obstacles obstacles;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Sweep sweep;
    private final Clock clock;

    Erasure(
            ObjectProvider<PersonalData> nouns,
            Obstacles obstacles,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Sweep sweep,
            Clock clock) {
        this.nouns = nouns.orderedStream()
                .sorted(Comparator.comparing(PersonalData::isLast))
                .toList();
        this.obstacles = obstacles;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** In no transaction: see above. */
    @Transactional(propagation = Propagation.NEVER)
    public JobResult eraseDue() {
        Instant before = clock.instant().minus(LeavingDesk.RESTORABLE);
        JobResult result = JobResult.NOTHING;
        UUID last = new UUID(0, 0);
        List<UUID> due = due(last, before);
        while (!due.isEmpty()) {
            result = result.and(eraseUnlessWaiting(due, before));
            last = due.getLast();
            due = due(last, before);
        }
        return result;
    }

    /** Who is owed something waits, since nobody could pay it any more; and so does whose case is open, since it needs its evidence. */
    private JobResult eraseUnlessWaiting(List<UUID> due, Instant before) {
        List<UUID> waiting = obstacles.waiting(due);
        List<UUID> rest = due.stream().filter(id -> !waiting.contains(id)).toList();
        return (rest.isEmpty() ? JobResult.NOTHING : erase(rest, before)).and(JobResult.waiting(waiting.size()));
    }

    private JobResult erase(List<UUID> members, Instant before) {
        try {
            Integer erased = transaction.execute(status -> eraseInTransaction(members, before));
            return JobResult.moved(erased == null ? 0 : erased);
        } catch (RuntimeException oneOfThem) {
            log.warn("A hundred members could not be erased at once, each is tried alone", oneOfThem);
            return sweep.each("Member", members, id -> eraseInTransaction(List.of(id), before) == 1);
        }
    }

    private List<UUID> due(UUID after, Instant before) {
        return jdbc.sql("""
                        SELECT id FROM member WHERE left_at <= :before AND erased_at IS NULL AND id > :after ORDER BY id LIMIT :most""")
                .param("before", before)
                .param("after", after)
                .param("most", AT_ONCE)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Who has come back meanwhile is left alone, and nobody comes back while they are erased. */
    private int eraseInTransaction(List<UUID> some, Instant before) {
        UUID[] members = jdbc.sql("""
                        SELECT id FROM member WHERE id = ANY (:some) AND left_at <= :before AND erased_at IS NULL ORDER BY id FOR UPDATE""")
                .param("some", some.toArray(UUID[]::new))
                .param("before", before)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
        Instant now = clock.instant();
        // The face is discarded with the other photos, which nothing may show any more by then.
        run(
                "UPDATE left_member SET photo_id = NULL WHERE member_id = ANY (:members) AND photo_id IS NOT NULL",
                members,
                now);
        for (PersonalData noun : nouns) {
            noun.erasures().forEach(sql -> run(sql, members, now));
            noun.followers().forEach(follower -> follower.accept(List.of(members)));
        }
        run("DELETE FROM left_member WHERE member_id = ANY (:members)", members, now);
        run("""
                UPDATE member SET email = 'erased-' || gen_random_uuid() || '@erased.invalid', password_hash = NULL, language = 'ko',
                  nickname = '%s', introduction = '', region = NULL, photo_id = NULL,
                  email_confirmed_at = NULL, erased_at = :now
                WHERE id = ANY (:members)""".formatted(FormerMember.NAME), members, now);
        return members.length;
    }

    private void run(String sql, UUID[] members, Instant now) {
        jdbc.sql(sql).param("members", members).param("now", now).update();
    }
}
