package dev.madang.rental.jobs;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.domain.Completions;
import org.springframework.stereotype.Component;

/** Every ten minutes, so at 17:00 sharp as well. */
@Component
class CompleteReservations implements ClusteredJob {

    private final Completions completions;

    CompleteReservations(Completions completions) {
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
