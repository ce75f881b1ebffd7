package dev.madang.payment.jobs;

import dev.madang.payment.domain.RefundDesk;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

/** Every minute: gives back what is owed and has not gone back yet. It waits for no payment whose outcome is open. */
@Component
class SettleRefunds implements ClusteredJob {

    private final RefundDesk refunds;

    SettleRefunds(RefundDesk refunds) {
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "settle-refunds";
    }

    @Override
    public String schedule() {
        return "30 * * * * ?";
    }

    @Override
    public JobResult run() {
        return refunds.settleDue();
    }
}
