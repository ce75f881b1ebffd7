package dev.madang.rental.extension;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class ExtensionJobs implements ClusteredJob {

    private final ReservationExtensions extensions;

    ExtensionJobs(ReservationExtensions extensions) {
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
