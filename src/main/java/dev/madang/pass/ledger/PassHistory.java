package dev.madang.pass.ledger;

import dev.madang.pass.PassUse;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a member's passes, and what they are kept aside for. */
@Repository
@Transactional(readOnly = true)
public class PassHistory {

    private static final Keyset NEWEST_FIRST = Keyset.newestFirst("t.at", "t.id");
    private static final int ROWS = 20;

    private final JdbcClient jdbc;

    PassHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of the history.
     *
     * @param reason message key
     * @param free by how many the free ones changed
     * @param aside by how many those set aside changed
     */
    public record Entry(
            UUID id,
            TransactionKind kind,
            String reason,
            @Nullable String useKind,
            @Nullable UUID thing,
            Instant at,
            int free,
            int aside) {}

    public Slice<Entry> of(UUID member, Turn turn) {
        return NEWEST_FIRST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("""
                                SELECT t.id, t.kind, t.reason, t.use_kind, t.thing_id, t.at, moved.free, moved.aside
                                FROM pass_transaction t CROSS JOIN LATERAL (
                                  SELECT coalesce(sum(l.passes) FILTER (WHERE l.kind = 'FREE'), 0) AS free,
                                    coalesce(sum(l.passes) FILTER (WHERE l.kind = 'SET_ASIDE'), 0) AS aside
                                  FROM pass_line l WHERE l.transaction_id = t.id AND l.owner_id = t.member_id) moved
                                WHERE t.member_id = :member\s""" + side + " " + order).param("member", member),
                Rows.of(Entry.class),
                entry -> new Cursor(entry.at(), entry.id()));
    }

    /** So many are kept aside for this. */
    public record Aside(PassUse use, int passes) {}

    public List<Aside> asides(UUID member) {
        return jdbc.sql("""
                        SELECT use_kind, thing_id, sum(passes) AS passes FROM pass_aside WHERE member_id = ?
                        GROUP BY use_kind, thing_id ORDER BY use_kind, thing_id LIMIT 100""")
                .param(member)
                .query((row, number) -> new Aside(
                        new PassUse(member, row.getString("use_kind"), row.getObject("thing_id", UUID.class)),
                        row.getInt("passes")))
                .list();
    }
}
