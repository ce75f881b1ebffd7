package dev.madang.platform.audit;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What operators did, in the transaction in which they did it. The database refuses whoever wants to change it. */
@Component
public class AuditLog {

    private static final int ROWS = 50;
    private static final Keyset NEWEST = Keyset.newestFirst("at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes an act.
     *
     * @param act in words as the message {@code audit.<act>} says: {@code case-claimed}
     * @param href where one sees what it was about
     * @param words of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID operator, String act, String href, Object... words) {
        jdbc.sql("""
                        INSERT INTO operator_act (id, at, operator_id, act, href, words)
                        VALUES (:id, :now, :operator, :act, :href, :words)""")
                .param("id", Ids.next())
                .param("now", clock.instant())
                .param("operator", operator)
                .param("act", act)
                .param("href", href)
                .param("words", Stream.of(words).map(String::valueOf).toArray(String[]::new))
                .update();
    }

    /**
     * Acts, the newest first.
     *
     * @param operator whose; null for everybody's
     */
    @Transactional(readOnly = true)
    public Slice<OperatorAct> page(@Nullable UUID operator, Turn turn) {
        return page(operator, turn, ROWS);
    }

    /**
     * The same in pages of another length.
     *
     * @param most acts of a page
     */
    @Transactional(readOnly = true)
    public Slice<OperatorAct> page(@Nullable UUID operator, Turn turn, int most) {
        return NEWEST.page(
                turn,
                most,
                (side, order) -> {
                    String of = operator == null ? "true" : "operator_id = :operator";
                    var statement = jdbc.sql("SELECT id, at, operator_id, act, href, words FROM operator_act WHERE "
                            + of + " " + side + " " + order);
                    return operator == null ? statement : statement.param("operator", operator);
                },
                AuditLog::act,
                act -> new Cursor(act.at(), act.id()));
    }

    private static OperatorAct act(ResultSet row, int number) throws SQLException {
        return new OperatorAct(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("operator_id", UUID.class),
                row.getString("act"),
                row.getString("href"),
                List.of((String[]) row.getArray("words").getArray()));
    }
}
