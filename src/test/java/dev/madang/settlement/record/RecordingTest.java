package dev.madang.settlement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.security.CurrentMember;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.settlement.run.BatchWork;
import dev.madang.settlement.run.Progress;
import dev.madang.settlement.run.Runs;
import dev.madang.settlement.run.Runs.Outcome;
import dev.madang.settlement.run.Steps;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs that end before their end: whatever was written stays, nothing is written twice, and they go on where they were. */
@MadangTest
class RecordingTest {

    private static final int LINES = 3_500;
    private static LocalDate next = LocalDate.of(2070, 1, 1);

    @Autowired
    Runs runs;

    @Autowired
    Records records;

    @Autowired
    Steps steps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    private final LocalDate day = next = next.plusDays(1);

    @ParameterizedTest
    @ValueSource(ints = {500, 1_500, 3_400})
    void aRunThatFailsInAChunkGoesOnBehindTheLastFinishedOne(int failsAt) {
        var source = new Lines(people.member("받는 이"), day);
        source.failsAt = failsAt;

        assertThat(run(source)).isEqualTo(Outcome.FAILED);
        assertThat(recorded(source)).isEqualTo(failsAt / 1000 * 1000);
        source.failsAt = -1;
        source.asked.clear();
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);

        isWhole(source);
        assertThat(source.asked.getFirst()).isEqualTo(failsAt / 1000 * 1000);
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        isWhole(source);
    }

    /** As the database looks when the instance was killed: all is noted as running, and nobody says that it lives. */
    @ParameterizedTest
    @ValueSource(ints = {500, 1_500, 3_400})
    void aRunWhoseInstanceWasKilledIsGoneOnWithByAnother(int killedAt) {
        var source = new Lines(people.member("받는 이"), day);
        source.failsAt = killedAt;
        run(source);
        source.failsAt = -1;
        execute("""
                UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL, exit_code = 'EXECUTING'
                WHERE status = 'FAILED' AND job_execution_id IN (SELECT job_execution_id FROM batch_job_execution_params
                  WHERE parameter_name = 'of' AND parameter_value = ?)""");
        execute("""
                UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL, exit_code = 'UNKNOWN'
                WHERE job_execution_id IN (SELECT job_execution_id FROM batch_job_execution_params
                  WHERE parameter_name = 'of' AND parameter_value = ?)""");
        execute(
                "UPDATE settlement_run SET ended_at = NULL, outcome = NULL, held_until = now() + interval '1 minute' WHERE of = ?");
        assertThat(run(source)).isEqualTo(Outcome.UNDER_WAY);

        execute("UPDATE settlement_run SET held_until = now() - interval '1 second' WHERE of = ?");
        source.asked.clear();
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        isWhole(source);
        assertThat(source.asked.getFirst()).isEqualTo(killedAt / 1000 * 1000);
    }

    /** As the database looks when the instance was killed between the end of the run and the end of its lease. */
    @Test
    void aRunThatHadComeToItsEndBeforeItsInstanceWasKilledHasEnded() {
        var source = new Lines(people.member("받는 이"), day);
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        orphan();
        source.asked.clear();

        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        assertThat(source.asked).isEmpty();
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        isWhole(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch_job_execution", "batch_step_execution"})
    void aRunOfWhichNobodyKnowsTheEndIsBegunAnew(String table) {
        var source = new Lines(people.member("받는 이"), day);
        source.failsAt = 1_500;
        run(source);
        source.failsAt = -1;
        execute("UPDATE " + table + """
                \sSET status = 'UNKNOWN' WHERE status = 'FAILED' AND job_execution_id IN (SELECT job_execution_id
                  FROM batch_job_execution_params WHERE parameter_name = 'of' AND parameter_value = ?)""");
        orphan();

        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        isWhole(source);
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
    }

    private void orphan() {
        execute(
                "UPDATE settlement_run SET ended_at = NULL, outcome = NULL, held_until = now() - interval '1 second' WHERE of = ?");
    }

    @Test
    void whoAsksForItStopsARunBehindItsChunk() {
        var source = new Lines(people.member("받는 이"), day);
        source.atLine = 1_200;
        source.act =
                () -> CompletableFuture.runAsync(() -> runs.stop(running())).join();

        assertThat(run(source)).isEqualTo(Outcome.STOPPED);
        assertThat(recorded(source)).isBetween(1_000L, 2_000L);
        source.atLine = -1;
        assertThat(run(source)).isEqualTo(Outcome.COMPLETED);
        isWhole(source);
    }

    @Test
    void aLineOfAMonthThatIsClosedStandsInTheNextThatIsNot() {
        var source = new Lines(people.member("받는 이"), day);
        UUID operator = people.admin().id();
        UUID other = people.admin().id();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO settlement_month (month, state, asked_by, asked_at, closed_by, closed_at)
                        VALUES (date_trunc('month', CAST(:day AS date)), 'CLOSED', :one, now(), :other, now())
                        ON CONFLICT (month) DO UPDATE SET state = 'CLOSED', asked_by = :one, asked_at = now(), closed_by = :other, closed_at = now()""")
                .param("day", day.toString())
                .param("one", operator)
                .param("other", other)
                .update());

        run(source);
        List<LocalDate> months = transaction.execute(
                status -> jdbc.sql("SELECT DISTINCT month FROM settlement_record WHERE payee_id = ?")
                        .param(source.payee.id())
                        .query((row, number) -> row.getObject(1, LocalDate.class))
                        .list());
        assertThat(months).containsExactly(day.withDayOfMonth(1).plusMonths(1));
        assertThatThrownBy(
                        () -> execute(
                                "UPDATE settlement_month SET state = 'OPEN' WHERE month = date_trunc('month', CAST(? AS date))"))
                .hasMessageContaining("is refused");
        assertThatThrownBy(() -> execute("""
                        INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, thing_id, at, month, amount, fee, recorded_at)
                        SELECT source, uuidv7(), part, kind, account_id, payee_id, thing_id, at, date_trunc('month', CAST(? AS date)), amount, fee,
                          recorded_at FROM settlement_record LIMIT 1""")).hasMessageContaining("into a closed month");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("ALTER TABLE settlement_month DISABLE TRIGGER settlement_month_stays_closed")
                    .update();
            jdbc.sql("""
                        UPDATE settlement_month SET state = 'OPEN', asked_by = NULL, asked_at = NULL, closed_by = NULL, closed_at = NULL
                        WHERE month = date_trunc('month', CAST(? AS date))""").param(day.toString()).update();
            jdbc.sql("ALTER TABLE settlement_month ENABLE TRIGGER settlement_month_stays_closed")
                    .update();
        });
    }

    @Test
    void whoAsksForItStopsAStepWithoutChunksAtItsNextPage() {
        var stops = new AtomicBoolean(true);
        var work = new Pages(progress -> {
            if (stops.get()) {
                CompletableFuture.runAsync(() -> runs.stop(running())).join();
            }
            progress.beat();
        });
        assertThat(runs.run(work, day.toString(), null)).isEqualTo(Outcome.STOPPED);
        stops.set(false);
        assertThat(runs.run(work, day.toString(), null)).isEqualTo(Outcome.COMPLETED);
    }

    /** Others see at once that the run lives, whatever its transaction still holds back. */
    @Test
    void aStepWithoutChunksKeepsItsLeaseWhileItLasts() {
        var work = new Pages(progress -> {
            CompletableFuture.runAsync(() ->
                            execute("UPDATE settlement_run SET held_until = now() - interval '1 second' WHERE of = ?"))
                    .join();
            progress.beat();
            assertThat(CompletableFuture.supplyAsync(() -> run(new Lines(people.member("받는 이"), day)))
                            .join())
                    .isEqualTo(Outcome.UNDER_WAY);
        });
        assertThat(runs.run(work, day.toString(), null)).isEqualTo(Outcome.COMPLETED);
    }

    /** A run of one step that looks at pages. */
    private class Pages implements BatchWork {

        private final Consumer<Progress> look;

        Pages(Consumer<Progress> look) {
            this.look = look;
        }

        @Override
        public String name() {
            return RecordingWork.NAME;
        }

        @Override
        public Job job(String of, Progress progress) {
            return steps.job(name(), List.of(steps.whole("check-pages", () -> look.accept(progress), progress)));
        }
    }

    private Outcome run(Lines source) {
        return runs.run(
                new RecordingWork(List.of(source), records, steps, transaction, jdbc, clock), day.toString(), null);
    }

    private void isWhole(Lines source) {
        assertThat(recorded(source)).isEqualTo(LINES);
        Long sum =
                transaction.execute(status -> jdbc.sql("SELECT sum(amount) FROM settlement_record WHERE payee_id = ?")
                        .param(source.payee.id())
                        .query(Long.class)
                        .single());
        assertThat(sum).isEqualTo((long) LINES * (LINES + 1) / 2);
    }

    private long recorded(Lines source) {
        return transaction.execute(status -> jdbc.sql("SELECT count(*) FROM settlement_record WHERE payee_id = ?")
                .param(source.payee.id())
                .query(Long.class)
                .single());
    }

    private UUID running() {
        return transaction.execute(status -> jdbc.sql("SELECT id FROM settlement_run WHERE of = ? AND ended_at IS NULL")
                .param(day.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
    }

    private void execute(String sql) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).param(day.toString()).update());
    }

    /** So many lines of one won, two won, three won. */
    private static class Lines implements SettledSource {

        final CurrentMember payee;
        final List<SettledLine> all;
        /** From which line on pages were asked for. */
        final List<Integer> asked = new ArrayList<>();

        int failsAt = -1;
        int atLine = -1;
        Runnable act = () -> {};

        Lines(CurrentMember payee, LocalDate day) {
            this.payee = payee;
            Instant from = Seoul.beginningOf(day);
            all = IntStream.range(0, LINES)
                    .mapToObj(i -> new SettledLine(
                            Ids.next(),
                            "use",
                            payee.id(),
                            payee.id(),
                            null,
                            payee.id(),
                            from.plusSeconds(i),
                            0,
                            Won.of(i + 1L),
                            Won.ZERO,
                            List.of()))
                    .toList();
        }

        @Override
        public String name() {
            return "class";
        }

        @Override
        public AccountKind kind() {
            return AccountKind.CENTER;
        }

        @Override
        public List<SettledLine> lines(Position after, Instant until, int most) {
            int first = (int) all.stream()
                    .filter(line -> !line.at().isAfter(after.at())
                            && !(line.at().equals(after.at()) && after.key().equals(new UUID(0, 0))))
                    .count();
            asked.add(first);
            int last = Math.min(LINES, first + most / 2);
            if (failsAt >= first && failsAt < last) {
                throw new IllegalStateException("The power is gone");
            }
            if (atLine >= first && atLine < last) {
                act.run();
            }
            return all.subList(first, last);
        }

        @Override
        public List<Recount> recount(Instant from, Instant until, UUID after, int most) {
            return List.of();
        }

        @Override
        public Map<UUID, Thing> things(Collection<UUID> ids) {
            return Map.of();
        }
    }
}
