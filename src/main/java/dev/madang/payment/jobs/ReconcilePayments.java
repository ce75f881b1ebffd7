package dev.madang.payment.jobs;

import dev.madang.payment.domain.Confirmations;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.payment.domain.Webhooks;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Every minute: asks the gateway about every payment and every refund whose outcome is open. */
@DisallowConcurrentExecution
public class ReconcilePayments extends QuartzJobBean {

    private final Confirmations confirmations;
    private final RefundDesk refunds;
    private final Webhooks webhooks;

    ReconcilePayments(Confirmations confirmations, RefundDesk refunds, Webhooks webhooks) {
        this.confirmations = confirmations;
        this.refunds = refunds;
        this.webhooks = webhooks;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        confirmations.lookAtDue();
        refunds.settleDue();
        webhooks.forgetOld();
    }
}
