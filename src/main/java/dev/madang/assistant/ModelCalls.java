package dev.madang.assistant;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of all that models were asked, and what they are not asked for. */
@Component
@Transactional
class ModelCalls {

    static final long MILLION = 1_000_000;

    private static final int ROWS = 50;
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_MODEL = 100;
    private static final Keyset NEWEST = Keyset.newestFirst("at", "id");

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was asked for one purpose today.
     *
     * @param cost in millionths of a won
     */
    record Total(Purpose purpose, long calls, long answered, long tokens, long cost) {

        public long won() {
            return Math.ceilDiv(cost, MILLION);
        }
    }

    /**
     * Writes down a call that is about to be made: as one that failed, at the most it can cost, which is what it stays should nobody
     * come back from it.
     *
     * @param cost in millionths of a won, as {@code most}, what may be spent in a day
     * @return empty when that would be too much; two callers at a time never spend the same rest
     */
    Optional<UUID> begin(Purpose purpose, String model, int tokensIn, long cost, long most) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('model_call'))")
                .query((row, number) -> true)
                .single();
        if (spentToday() + cost > most || most <= 0) {
            return Optional.empty();
        }
        UUID id = Ids.next();
        note(id, purpose, model, tokensIn, cost);
        return Optional.of(id);
    }

    private void note(UUID id, Purpose purpose, String model, int tokensIn, long cost) {
        jdbc.sql("""
                        INSERT INTO model_call (id, at, purpose, outcome, model, tokens_in, tokens_out, cost, millis)
                        VALUES (:id, :now, :purpose, 'FAILED', :model, :in, 0, :cost, 0)""")
                .param("id", id)
                .param("now", clock.instant())
                .param("purpose", purpose)
                .param("model", model.length() > LONGEST_MODEL ? model.substring(0, LONGEST_MODEL) : model)
                .param("in", Math.max(0, tokensIn))
                .param("cost", Math.max(0, cost))
                .update();
    }

    /** What became of it. */
    void end(UUID id, ModelCall.Outcome outcome, int tokensIn, int tokensOut, long cost, Duration took) {
        jdbc.sql("""
                        UPDATE model_call SET outcome = :outcome, tokens_in = :in, tokens_out = :out, cost = :cost, millis = :millis
                        WHERE id = :id""")
                .param("id", id)
                .param("outcome", outcome)
                .param("in", Math.max(0, tokensIn))
                .param("out", Math.max(0, tokensOut))
                .param("cost", Math.max(0, cost))
                .param("millis", (int) Math.min(Integer.MAX_VALUE, Math.max(1, took.toMillis())))
                .update();
    }

    /** It was never made. */
    void forget(UUID id) {
        jdbc.sql("DELETE FROM model_call WHERE id = :id").param("id", id).update();
    }

    /** In millionths of a won, since the day began in Seoul. */
    @Transactional(readOnly = true)
    public long spentToday() {
        return jdbc.sql("SELECT coalesce(sum(cost), 0) FROM model_call WHERE at >= :midnight")
                .param("midnight", midnight())
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Total> today() {
        return jdbc.sql("""
                        SELECT purpose, count(*) AS calls, count(*) FILTER (WHERE outcome = 'ANSWERED') AS answered,
                            sum(tokens_in + tokens_out)::bigint AS tokens, sum(cost)::bigint AS cost
                        FROM model_call WHERE at >= :midnight GROUP BY purpose ORDER BY purpose""")
                .param("midnight", midnight())
                .query(Rows.of(Total.class))
                .list();
    }

    @Transactional(readOnly = true)
    public Slice<ModelCall> page(Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql(
                        "SELECT id, at, purpose, outcome, model, tokens_in, tokens_out, cost, millis FROM model_call WHERE true "
                                + side + " " + order),
                Rows.of(ModelCall.class),
                call -> new Cursor(call.at(), call.id()));
    }

    @Transactional(readOnly = true)
    public Set<Purpose> switchedOff() {
        return Set.copyOf(jdbc.sql("SELECT purpose FROM model_switched_off")
                .query((row, number) -> Purpose.valueOf(row.getString(1)))
                .list());
    }

    /** @return whether that changes anything */
    boolean turn(Purpose purpose, boolean on, UUID operator) {
        var statement = on
                ? jdbc.sql("DELETE FROM model_switched_off WHERE purpose = :purpose")
                : jdbc.sql("""
                        INSERT INTO model_switched_off (purpose, operator_id, since) VALUES (:purpose, :operator, :now)
                        ON CONFLICT DO NOTHING""").param("operator", operator).param("now", clock.instant());
        return statement.param("purpose", purpose).update() > 0;
    }

    int forgetOld() {
        return jdbc.sql("DELETE FROM model_call WHERE at < :before")
                .param("before", clock.instant().minus(KEPT))
                .update();
    }

    private Instant midnight() {
        return Seoul.beginningOf(Seoul.dayOf(clock.instant()));
    }
}
