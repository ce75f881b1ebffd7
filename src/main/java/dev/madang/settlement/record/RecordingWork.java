package dev.madang.settlement.record;

import dev.madang.settlement.SettledSource;
import dev.madang.settlement.run.BatchWork;
import dev.madang.settlement.run.Progress;
import dev.madang.settlement.run.Steps;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a day's lines down, source by source, a thousand at a time. */
@Component
public class RecordingWork implements BatchWork {

    public static final String NAME = "record";

    private final List<SettledSource> sources;
    private final Records records;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    RecordingWork(
            List<SettledSource> sources,
            Records records,
            Steps steps,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.records = records;
        this.steps = steps;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Job job(String of, Progress progress) {
        LocalDate day = LocalDate.parse(of);
        var all = new ArrayList<>(recording(Seoul.beginningOf(day), Seoul.beginningOf(day.plusDays(1)), progress));
        all.add(steps.whole("done", () -> done(day), progress));
        return steps.job(NAME, all);
    }

    /** One step for each source: what became due between the two moments. */
    public List<Step> recording(Instant from, Instant until, Progress progress) {
        return sources.stream()
                .map(source -> steps.chunks(
                        "record-" + source.name(),
                        new SourceReader(source, from, until, transaction),
                        chunk -> records.write(source, chunk.getItems()),
                        progress))
                .toList();
    }

    private void done(LocalDate day) {
        jdbc.sql("""
                        INSERT INTO settlement_day (day, recorded_at) VALUES (:day, :now)
                        ON CONFLICT (day) DO UPDATE SET recorded_at = EXCLUDED.recorded_at""").param("day", day).param("now", clock.instant()).update();
    }
}
