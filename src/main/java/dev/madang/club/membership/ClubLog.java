package dev.madang.club.membership;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed what in a club, told in words as the message {@code club.act.<act>}. */
@Component
public class ClubLog {

    private static final int PAGE = 50;
    private static final Keyset LATEST = Keyset.newestFirst("at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    ClubLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Entry(
            UUID id,
            Instant at,
            @Nullable String actor,
            String act,
            @Nullable String member,
            String words) {}

    /**
     * @param actor null when it came by itself
     * @param member whom it was done to; null when it was the club
     * @param words as they were said; empty for none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID club, @Nullable UUID actor, String act, @Nullable UUID member, String words) {
        jdbc.sql("""
                        INSERT INTO club_log (id, club_id, at, actor_id, act, member_id, words)
                        VALUES (:id, :club, :now, :actor, :act, :member, :words)""")
                .param("id", Ids.next())
                .param("club", club)
                .param("now", clock.instant())
                .param("actor", actor)
                .param("act", act)
                .param("member", member)
                .param("words", words)
                .update();
    }

    /** @param running whether the reader helps to run it: who was declined, and what applicants were told, is theirs alone */
    @Transactional(readOnly = true)
    public Slice<Entry> of(UUID club, boolean running, Turn turn) {
        return LATEST.page(
                turn,
                PAGE,
                (side, order) ->
                        jdbc.sql("""
                                SELECT * FROM (
                                  SELECT l.id, l.at, a.nickname AS actor, l.act, m.nickname AS member,
                                    CASE WHEN :running OR l.act NOT IN ('ACCEPTED', 'WAITING') THEN l.words ELSE '' END AS words
                                  FROM club_log l LEFT JOIN member a ON a.id = l.actor_id LEFT JOIN member m ON m.id = l.member_id
                                  WHERE l.club_id = :club AND (:running OR l.act <> 'DECLINED')) l
                                WHERE true %s %s""".formatted(side, order)).param("club", club).param("running", running),
                Rows.of(Entry.class),
                entry -> new Cursor(entry.at(), entry.id()));
    }
}
