package dev.madang.settlement.month;

import dev.madang.platform.refusal.Refusal;
import dev.madang.settlement.record.RecordingWork;
import dev.madang.settlement.run.Runs;
import dev.madang.shared.Seoul;
import dev.madang.shared.TypedDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs that operators begin and stop. */
@Component
public class Settling {

    private final Runs runs;
    private final Months months;
    private final Clock clock;

    Settling(Runs runs, Months months, Clock clock) {
        this.runs = runs;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Begins a run in the background, unless the same is under way.
     *
     * @param job {@code record} of a day or {@code settle} of a month
     * @throws Refusal 422 for what is no day or month, 409 for one that is not over or closed already
     */
    public void begin(String job, String of, UUID operator) {
        switch (job) {
            case RecordingWork.NAME -> runs.begin(job, day(of).toString(), operator);
            case SettlingWork.NAME -> runs.begin(job, month(of).toString(), operator);
            default -> throw Refusal.invalid("settlement.refused.job");
        }
    }

    /** @throws Refusal 409 when it has ended already */
    public void stop(UUID run) {
        if (!runs.stop(run)) {
            throw Refusal.conflict("settlement.refused.not-running");
        }
    }

    private LocalDate day(String typed) {
        LocalDate day = TypedDays.day(typed).orElseThrow(() -> Refusal.invalid("settlement.refused.day"));
        if (!day.isBefore(Seoul.dayOf(clock.instant()))) {
            throw Refusal.conflict("settlement.refused.day-not-over", day);
        }
        return day;
    }

    private YearMonth month(String typed) {
        YearMonth month = TypedDays.month(typed).orElseThrow(() -> Refusal.invalid("settlement.refused.month"));
        months.requireComputable(month);
        return month;
    }
}
