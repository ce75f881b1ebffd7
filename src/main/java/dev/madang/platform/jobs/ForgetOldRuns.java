package dev.madang.platform.jobs;

import org.springframework.stereotype.Component;

@Component
class ForgetOldRuns implements ClusteredJob {

    private final JobHistory history;

    ForgetOldRuns(JobHistory history) {
        this.history = history;
    }

    @Override
    public String name() {
        return "forget-old-runs";
    }

    @Override
    public String schedule() {
        return "0 30 4 * * ?";
    }

    @Override
    public JobResult run() {
        return JobResult.moved(history.forgetOld());
    }
}
