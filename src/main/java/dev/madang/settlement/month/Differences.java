package dev.madang.settlement.month;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where two ways to a month's figures came to different ends: as long as there is one, it stays open. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Differences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Differences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<FoundDifference> of(YearMonth month) {
        return jdbc.sql("SELECT * FROM settlement_difference WHERE month = :month ORDER BY source, id LIMIT 500")
                .param("month", month.atDay(1))
                .query(Rows.of(FoundDifference.class))
                .list();
    }

    /** Nothing when they are the same. */
    void note(YearMonth month, String source, String what, @Nullable UUID thing, long recorded, long recounted) {
        write(month, source, what, thing, null, recorded, recounted);
    }

    /**
     * Nothing when they are the same.
     *
     * @param line whose line it is to be, so that another can put it right
     */
    void noteLine(YearMonth month, String source, String what, LineSum line, long recorded, long recounted) {
        write(month, source, what, line.thing(), line, recorded, recounted);
    }

    private void write(
            YearMonth month,
            String source,
            String what,
            @Nullable UUID thing,
            @Nullable LineSum line,
            long recorded,
            long recounted) {
        if (recorded != recounted) {
            jdbc.sql("""
                            INSERT INTO settlement_difference
                              (month, source, what, thing_id, key_id, account_id, payee_id, recorded, recounted, found_at)
                            VALUES (:month, :source, :what, :thing, :key, :account, :payee, :recorded, :recounted, :now)""")
                    .param("month", month.atDay(1))
                    .param("source", source)
                    .param("what", what)
                    .param("thing", thing)
                    .param("key", line == null ? null : line.key())
                    .param("account", line == null ? null : line.account())
                    .param("payee", line == null ? null : line.payee())
                    .param("recorded", recorded)
                    .param("recounted", recounted)
                    .param("now", clock.instant())
                    .update();
        }
    }
}
