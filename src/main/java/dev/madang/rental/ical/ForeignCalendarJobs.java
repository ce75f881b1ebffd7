package dev.madang.rental.ical;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class ForeignCalendarJobs implements ClusteredJob {

    private final ForeignCalendarRound round;

    ForeignCalendarJobs(ForeignCalendarRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "read-foreign-calendars";
    }

    @Override
    public String schedule() {
        return "0 7/30 * * * ?";
    }

    @Override
    public JobResult run() {
        return JobResult.moved(round.readAll());
    }
}
