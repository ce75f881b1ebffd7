package dev.madang.rental.jobs;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.domain.ReservationExtensions;
import org.springframework.stereotype.Component;

@Component
class EndOverdueExtensions implements ClusteredJob {

    private final ReservationExtensions extensions;

    EndOverdueExtensions(ReservationExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public String name() {
        return "end-overdue-extensions";
    }

    @Override
    public String schedule() {
        return "40 * * * * ?";
    }

    @Override
    public JobResult run() {
        return extensions.endOverdue();
    }
}
