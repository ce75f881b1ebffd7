package dev.madang.settlement.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledLine.LotWorth;
import dev.madang.settlement.SettledSource;
import dev.madang.settlement.run.Runs;
import dev.madang.settlement.run.Steps;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast a day is written down, beside the same rows by one INSERT … SELECT. It is no test: it is asked for by name, {@code mvn test
 * -Dtest=RecordingRate}, and prints what it measured.
 */
@MadangTest
class RecordingRate {

    private static final int LINES = 300_000;
    private static final int CENTERS = 1_000;
    private static final Instant FROM = Seoul.beginningOf(LocalDate.of(2080, 1, 1));

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

    @Test
    void aDayOfManyLines() {
        var source = new Many(people.member("받는 이").id());
        var work = new RecordingWork(List.of(source), records, steps, transaction, jdbc, clock);

        long began = System.nanoTime();
        assertThat(runs.run(work, "2080-01-01", null)).isEqualTo(Runs.Outcome.COMPLETED);
        print("in chunks of 1,000", System.nanoTime() - began);

        var took = new AtomicLong();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "CREATE TEMP TABLE written ON COMMIT DROP AS SELECT * FROM settlement_record WHERE source = 'many'")
                    .update();
            long start = System.nanoTime();
            jdbc.sql("""
                            INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, member_id, thing_id, at, month,
                              passes, amount, fee, lots, recorded_at)
                            SELECT 'beside', key, part, kind, account_id, payee_id, member_id, thing_id, at, month, passes, amount, fee,
                              lots, recorded_at FROM written""").update();
            took.set(System.nanoTime() - start);
            status.setRollbackOnly();
        });
        print("by one INSERT … SELECT", took.get());
    }

    private static void print(String how, long nanos) {
        System.out.printf("%,d lines %s: %.1f s, %,.0f/s%n", LINES, how, nanos / 1e9, LINES * 1e9 / nanos);
    }

    private record Many(UUID payee, List<UUID> centers) implements SettledSource {

        Many(UUID payee) {
            this(payee, IntStream.range(0, CENTERS).mapToObj(i -> Ids.next()).toList());
        }

        @Override
        public String name() {
            return "many";
        }

        @Override
        public AccountKind kind() {
            return AccountKind.CENTER;
        }

        @Override
        public List<SettledLine> lines(Position after, Instant until, int most) {
            int first = after.key().equals(new UUID(0, 0))
                    ? 0
                    : (int) Duration.between(FROM, after.at()).toMillis() + 1;
            return IntStream.range(first, Math.min(LINES, first + most))
                    .mapToObj(this::line)
                    .toList();
        }

        private SettledLine line(int number) {
            UUID center = centers.get(number % CENTERS);
            return new SettledLine(
                    Ids.next(),
                    "use",
                    center,
                    payee,
                    payee,
                    center,
                    FROM.plusMillis(number),
                    3,
                    Won.of(2_897),
                    Won.of(289),
                    List.of(new LotWorth(center, 3, Won.of(2_897))));
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
