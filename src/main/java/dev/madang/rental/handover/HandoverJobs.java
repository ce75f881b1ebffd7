package dev.madang.rental.handover;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class HandoverJobs implements ClusteredJob {

    private final AutoConfirmations silences;

    HandoverJobs(AutoConfirmations silences) {
        this.silences = silences;
    }

    @Override
    public String name() {
        return "keep-silences";
    }

    @Override
    public String schedule() {
        return "20 * * * * ?";
    }

    @Override
    public JobResult run() {
        return silences.keepAll();
    }
}
