package dev.madang.payment.domain;

import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.payment.gateway.PaymentGateway.RefundOrder;
import dev.madang.platform.jobs.JobResult;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives back what is owed, in three parts: the database before, the call alone, the database after. Whoever asks a
 * second time looks first whether the money has gone back already.
 */
@Component
public class RefundDesk {

    private static final Logger log = LoggerFactory.getLogger(RefundDesk.class);

    private final RefundBook book;
    private final Gateways gateways;

    RefundDesk(RefundBook book, Gateways gateways) {
        this.book = book;
        this.gateways = gateways;
    }

    /** Tries every refund that is due, one after the other. */
    public JobResult settleDue() {
        return book.due().stream().map(this::settleSafely).reduce(JobResult.NOTHING, JobResult::and);
    }

    private JobResult settleSafely(UUID attemptId) {
        try {
            settle(attemptId);
            return JobResult.moved(1);
        } catch (RuntimeException broken) {
            log.error("Refunds of payment {} cannot be settled, they are tried again later", attemptId, broken);
            return JobResult.failed(1);
        }
    }

    /** Tries the refunds of one payment that are due, one after the other. */
    public void settle(UUID attemptId) {
        for (var order = book.claim(attemptId); order.isPresent(); order = book.claim(attemptId)) {
            carryOut(order.get());
        }
    }

    @Async
    @TransactionalEventListener
    void on(RefundDue event) {
        settle(event.attemptId());
    }

    private void carryOut(RefundOrder order) {
        PaymentGateway gateway = gateways.of(order.provider());
        GatewayAnswer answer = order.first() ? gateway.cancel(order) : gateway.find(order.paymentKey());
        if (!order.first()
                && answer instanceof Known(GatewayPayment payment)
                && payment.cancelFor(order.refundId()).isEmpty()) {
            answer = gateway.cancel(order);
        }
        GatewayAnswer sight = answer instanceof Known ? answer : gateway.find(order.paymentKey());
        book.record(order, answer, sight);
    }
}
