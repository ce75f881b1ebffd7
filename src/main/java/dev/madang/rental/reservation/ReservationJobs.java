package dev.madang.rental.reservation;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/** Every ten minutes, so at 17:00 sharp as well. */
@Component
class ReservationJobs implements ClusteredJob {

    private final Completions completions;

    ReservationJobs(Completions completions) {
        this.completions = completions;
    }

    @Override
    public String name() {
        return "complete-reservations";
    }

    @Override
    public String schedule() {
        return "0 0/10 * * * ?";
    }

    @Override
    public JobResult run() {
        return completions.completeDue();
    }
}
