package dev.madang.rental.reservation;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class EndOverdueHolds implements ClusteredJob {

    private final OverdueHolds holds;

    EndOverdueHolds(OverdueHolds holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "end-overdue-holds";
    }

    @Override
    public String schedule() {
        return "0 0/10 * * * ?";
    }

    @Override
    public JobResult run() {
        return holds.end();
    }
}
