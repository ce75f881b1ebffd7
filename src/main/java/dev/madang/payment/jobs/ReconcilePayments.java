package dev.madang.payment.jobs;

import dev.madang.payment.domain.Confirmations;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/** Every minute: asks the gateway about every payment whose outcome is open. */
@Component
class ReconcilePayments implements ClusteredJob {

    private final Confirmations confirmations;

    ReconcilePayments(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public String name() {
        return "reconcile-payments";
    }

    @Override
    public String schedule() {
        return "0 * * * * ?";
    }

    @Override
    public JobResult run() {
        return confirmations.lookAtDue();
    }
}
