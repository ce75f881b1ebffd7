package dev.madang.settlement.month;

import dev.madang.settlement.SettledSource;
import dev.madang.settlement.record.RecordingWork;
import dev.madang.settlement.run.BatchWork;
import dev.madang.settlement.run.Progress;
import dev.madang.settlement.run.Steps;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes a month: writes down what came late, adds up every account's lines, and holds the sums against what they are found to
 * be another way. It is checked when nothing differs; else it stays open with the list of what does.
 */
@Component
public class SettlingWork implements BatchWork {

    public static final String NAME = "settle";

    private final List<SettledSource> sources;
    private final RecordingWork recording;
    private final SourceCheck check;
    private final ServiceCheck service;
    private final Months months;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    SettlingWork(
            List<SettledSource> sources,
            RecordingWork recording,
            SourceCheck check,
            ServiceCheck service,
            Months months,
            Steps steps,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.recording = recording;
        this.check = check;
        this.service = service;
        this.months = months;
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
        YearMonth month = YearMonth.parse(of);
        var all = new ArrayList<Step>();
        all.add(steps.whole("begin", () -> months.begin(month), progress));
        all.addAll(recording.recording(
                months.since(month), Seoul.beginningOf(month.plusMonths(1).atDay(1)), progress));
        all.add(steps.chunks(
                "statements",
                new AccountReader(month, jdbc, transaction),
                new StatementWriter(month, jdbc, clock),
                progress));
        sources.forEach(source -> all.add(
                steps.whole("check-" + source.name(), () -> check.check(source, month, progress::beat), progress)));
        all.add(steps.outside("check-others", () -> service.read(month, progress::beat), progress));
        all.add(steps.whole("check-service", () -> service.check(month, progress::beat), progress));
        all.add(steps.whole("finish", () -> months.finish(month), progress));
        return steps.job(NAME, all);
    }
}
