package dev.madang.payment.jobs;

import dev.madang.payment.domain.Webhooks;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class ForgetOldNotices implements ClusteredJob {

    private final Webhooks webhooks;

    ForgetOldNotices(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "forget-old-notices";
    }

    @Override
    public String schedule() {
        return "0 45 * * * ?";
    }

    @Override
    public JobResult run() {
        return JobResult.moved(webhooks.forgetOld());
    }
}
