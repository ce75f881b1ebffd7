package dev.madang.payment.domain;

import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.platform.jobs.JobResult;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks the gateway for the money in three parts: the database before, the call alone, the database after. What the
 * gateway leaves open is settled by looking, never by guessing.
 */
@Component
public class Confirmations {

    private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

    private final AttemptBook book;
    private final Gateways gateways;
    private final Clock clock;

    Confirmations(AttemptBook book, Gateways gateways, Clock clock) {
        this.book = book;
        this.gateways = gateways;
        this.clock = clock;
    }

    /**
     * The payer is back from the gateway. Of all tabs, clicks and replays one asks for the money; how it ended is then
     * written on the attempt.
     *
     * @param amount as it came back
     * @throws dev.madang.platform.web.Refusal when there is no such attempt of this payer
     */
    public void confirm(UUID payer, UUID attemptId, String paymentKey, Won amount) {
        begin(payer, attemptId, paymentKey, amount).ifPresent(attempt -> {
            Attempt after = book.record(attempt.id(), ask(attempt));
            if (after.isOpen() && gateways.of(after).knowsKeys()) {
                look(after);
            }
        });
    }

    /** The payer came back without having agreed to pay: nothing is charged, and nothing will be. */
    public void giveUp(UUID attemptId, String code) {
        book.giveUp(attemptId, code);
    }

    /** Looks at the attempt if that is due and nobody else does. */
    public void lookIfDue(UUID attemptId) {
        book.claim(attemptId).ifPresent(this::look);
    }

    /**
     * Looks at every attempt that is due now, one after the other, passing over those that others look at. What falls
     * due meanwhile is left for the next time: while the gateway hangs there would be no end.
     */
    public JobResult lookAtDue() {
        Instant start = clock.instant();
        JobResult looked = JobResult.NOTHING;
        for (var due = book.claimAny(start); due.isPresent(); due = book.claimAny(start)) {
            looked = looked.and(lookSafely(due.get()));
        }
        return looked;
    }

    private JobResult lookSafely(Attempt due) {
        try {
            look(due);
            return JobResult.moved(1);
        } catch (RuntimeException broken) {
            log.error("Payment {} cannot be settled, it is looked at again later", due.id(), broken);
            return JobResult.failed(1);
        }
    }

    @Async
    @TransactionalEventListener
    void on(PaymentCheckRequested event) {
        lookIfDue(event.attemptId());
    }

    private Optional<Attempt> begin(UUID payer, UUID attemptId, String paymentKey, Won amount) {
        try {
            return book.begin(payer, attemptId, paymentKey, amount);
        } catch (NotPayable reason) {
            book.giveUp(attemptId, reason.code());
        } catch (DataIntegrityViolationException anotherAttemptHasTheThingOrTheKey) {
            book.giveUp(attemptId, Failure.NOT_PAYABLE);
        }
        return Optional.empty();
    }

    private void look(Attempt attempt) {
        GatewayAnswer answer = find(attempt);
        boolean notTaken =
                answer instanceof Refused || answer instanceof Known(GatewayPayment payment) && payment.isOpen();
        if (attempt.isOpen() && notTaken) {
            answer = ask(attempt);
        }
        book.record(attempt.id(), answer);
    }

    private GatewayAnswer ask(Attempt attempt) {
        return gateways.of(attempt)
                .confirm(
                        attempt.orderId(),
                        Objects.requireNonNull(attempt.paymentKey()),
                        attempt.amount(),
                        attempt.confirmKey());
    }

    /** A payment key that belongs to another order shows nothing of this one. */
    private GatewayAnswer find(Attempt attempt) {
        String key = attempt.paymentKey();
        PaymentGateway gateway = gateways.of(attempt);
        GatewayAnswer answer = key == null ? gateway.findOrder(attempt.orderId()) : gateway.find(key);
        boolean foreign = answer instanceof Known(GatewayPayment payment)
                && !payment.orderId().equals(attempt.orderId());
        return foreign ? new Refused(Failure.FOREIGN_PAYMENT) : answer;
    }
}
