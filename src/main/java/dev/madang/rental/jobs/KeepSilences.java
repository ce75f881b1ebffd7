package dev.madang.rental.jobs;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.domain.Silences;
import org.springframework.stereotype.Component;

@Component
class KeepSilences implements ClusteredJob {

    private final Silences silences;

    KeepSilences(Silences silences) {
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
