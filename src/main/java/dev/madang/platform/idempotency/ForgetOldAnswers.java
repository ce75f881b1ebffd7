package dev.madang.platform.idempotency;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class ForgetOldAnswers implements ClusteredJob {

    private final Idempotency idempotency;

    ForgetOldAnswers(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public String name() {
        return "forget-old-answers";
    }

    @Override
    public String schedule() {
        return "0 15 * * * ?";
    }

    @Override
    public JobResult run() {
        return JobResult.moved(idempotency.forgetOld());
    }
}
