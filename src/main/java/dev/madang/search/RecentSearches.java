package dev.madang.search;

import dev.madang.platform.search.Searched;
import dev.madang.platform.search.TypedWords;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What members looked for lately, each for themselves alone, as long as they want it to be kept. */
@Component
class RecentSearches {

    static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(RecentSearches.class);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecentSearches(TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody's search fails because it is not noted. */
    @EventListener
    void on(Searched searched) {
        if (searched.words().isEmpty() || searched.words().length() > TypedWords.LONGEST) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> note(searched));
        } catch (DataAccessException | TransactionException away) {
            log.warn("A search is not noted", away);
        }
    }

    /** The statement sees what stood there before: what was looked for again may let one fewer stay. */
    private void note(Searched searched) {
        awaitTurn(searched.member());
        jdbc.sql("""
                        WITH noted AS (
                          INSERT INTO recent_search (member_id, words, searched_at)
                          SELECT :member, :words, :now
                          WHERE NOT EXISTS (SELECT FROM recent_search_off WHERE member_id = :member)
                          ON CONFLICT (member_id, words) DO UPDATE SET searched_at = excluded.searched_at)
                        DELETE FROM recent_search WHERE member_id = :member AND words <> :words AND words IN
                          (SELECT words FROM recent_search WHERE member_id = :member ORDER BY searched_at DESC, words OFFSET :most - 1)""")
                .param("member", searched.member())
                .param("words", searched.words())
                .param("now", clock.instant())
                .param("most", MOST)
                .update();
    }

    /** Else a search that began before a member wants none to be kept leaves its words after all went. */
    private void awaitTurn(UUID member) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('recent-searches:' || :member, 0)) IS NULL")
                .param("member", member.toString())
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<String> of(UUID member, int most) {
        return jdbc.sql("SELECT words FROM recent_search WHERE member_id = ? ORDER BY searched_at DESC, words LIMIT "
                        + most)
                .param(member)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Transactional
    public void forget(UUID member, String words) {
        jdbc.sql("DELETE FROM recent_search WHERE member_id = ? AND words = ?")
                .params(member, words)
                .update();
    }

    @Transactional
    public void forgetAll(UUID member) {
        jdbc.sql("DELETE FROM recent_search WHERE member_id = ?").param(member).update();
    }

    @Transactional(readOnly = true)
    public boolean areKept(UUID member) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM recent_search_off WHERE member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }

    /** What there is goes, too, when none are to be kept from now on. */
    @Transactional
    public void keep(UUID member, boolean kept) {
        awaitTurn(member);
        if (kept) {
            jdbc.sql("DELETE FROM recent_search_off WHERE member_id = ?")
                    .param(member)
                    .update();
            return;
        }
        jdbc.sql("INSERT INTO recent_search_off (member_id, since) VALUES (:member, :now) ON CONFLICT DO NOTHING")
                .param("member", member)
                .param("now", clock.instant())
                .update();
        forgetAll(member);
    }
}
