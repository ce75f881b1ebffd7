package dev.madang.payment.jobs;

import dev.madang.payment.domain.Confirmations;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.payment.domain.Webhooks;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/** Every minute: asks the gateway about every payment and every refund whose outcome is open. */
@Component
class ReconcilePayments implements ClusteredJob {

    private final Confirmations confirmations;
    private final RefundDesk refunds;
    private final Webhooks webhooks;

    ReconcilePayments(Confirmations confirmations, RefundDesk refunds, Webhooks webhooks) {
        this.confirmations = confirmations;
        this.refunds = refunds;
        this.webhooks = webhooks;
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
        JobResult settled = confirmations.lookAtDue().and(refunds.settleDue());
        webhooks.forgetOld();
        return settled;
    }
}
