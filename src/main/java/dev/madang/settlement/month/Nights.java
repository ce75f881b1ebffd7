package dev.madang.settlement.month;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.settlement.record.RecordingWork;
import dev.madang.settlement.run.Runs;
import dev.madang.settlement.run.Runs.Outcome;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clock starts: every night the days that are not written down yet, on the first of a month the one before. */
@Component
class Nights {

    private final Runs runs;
    private final Months months;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Nights(Runs runs, Months months, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.months = months;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    JobResult record() {
        return missing().stream()
                .map(day -> result(runs.run(RecordingWork.NAME, day.toString(), null)))
                .reduce(JobResult.NOTHING, JobResult::and);
    }

    JobResult settle() {
        YearMonth last = YearMonth.from(Seoul.dayOf(clock.instant())).minusMonths(1);
        if (months.find(last).filter(SettledMonth::isClosed).isPresent()) {
            return JobResult.NOTHING;
        }
        return result(runs.run(SettlingWork.NAME, last.toString(), null));
    }

    private static JobResult result(Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> JobResult.moved(1);
            case FAILED -> JobResult.failed(1);
            case STOPPED, UNDER_WAY -> JobResult.NOTHING;
        };
    }

    /** Since the first of last month. */
    private List<LocalDate> missing() {
        LocalDate today = Seoul.dayOf(clock.instant());
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        List<LocalDate> done =
                transaction.execute(status -> jdbc.sql("SELECT day FROM settlement_day WHERE day >= :from")
                        .param("from", first)
                        .query((row, number) -> row.getObject(1, LocalDate.class))
                        .list());
        return first.datesUntil(today)
                .filter(day -> done == null || !done.contains(day))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        ClusteredJob recordUse(Nights nights) {
            return ClusteredJob.of("record-use", "0 0 1 * * ?", nights::record);
        }

        @Bean
        ClusteredJob settleMonth(Nights nights) {
            return ClusteredJob.of("settle-month", "0 0 2 1 * ?", nights::settle);
        }

        /** Of instances that live no more. */
        @Bean
        ClusteredJob resumeSettlement(Runs runs) {
            return ClusteredJob.counting("resume-settlement", "40 0/2 * * * ?", runs::resume);
        }
    }
}
