package dev.madang.payment.domain;

import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.NotNow;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway.RefundOrder;
import dev.madang.platform.text.Sentences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the database does before and after a gateway is asked to give money back; {@link RefundDesk} asks it. */
@Component
class RefundBook {

    private static final Logger log = LoggerFactory.getLogger(RefundBook.class);

    private final Attempts attempts;
    private final Refunds refunds;
    private final Gateways gateways;
    private final Sentences sentences;
    private final Outcomes outcomes;
    private final Clock clock;

    RefundBook(
            Attempts attempts,
            Refunds refunds,
            Gateways gateways,
            Sentences sentences,
            Outcomes outcomes,
            Clock clock) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.gateways = gateways;
        this.sentences = sentences;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Some payments of which a refund is to be tried. */
    @Transactional(readOnly = true)
    List<UUID> due() {
        return refunds.findDueAttempts(clock.instant(), Limit.of(50));
    }

    /**
     * Takes the next try at a refund of this payment, if one is due and nobody else has one of them: they go to the
     * gateway one after the other.
     */
    @Transactional
    Optional<RefundOrder> claim(UUID attemptId) {
        return attempts.lock(attemptId)
                .flatMap(attempt -> refunds.findDue(attempt, clock.instant()).map(refund -> order(attempt, refund)));
    }

    /** Makes what waits for its next try due now; what is being tried at this moment stays with who tries it. */
    @Transactional
    void tryNow(UUID attemptId) {
        attempts.lock(attemptId)
                .ifPresent(attempt -> refunds.findByAttemptAndTryAtNotNullOrderByTryAtAscIdAsc(attempt).stream()
                        .filter(refund -> !refund.isSending())
                        .forEach(refund -> refund.tryAtOnce(clock.instant())));
    }

    private RefundOrder order(Attempt attempt, Refund refund) {
        refund.claim(clock.instant()
                .plus(gateways.of(attempt).patience().multipliedBy(3))
                .plus(Duration.ofSeconds(5)));
        return new RefundOrder(
                attempt.provider(),
                refund.id(),
                attempt.id(),
                Objects.requireNonNull(attempt.paymentKey()),
                refund.amount(),
                attempt.amount().minus(refunds.sumDone(attempt)),
                sentences.of(Locale.KOREAN, refund.reason()),
                refund.key(),
                refund.tries() == 1);
    }

    /**
     * What the gateway said becomes what Madang knows.
     *
     * @param answer to the order itself
     * @param sight of the payment after it
     */
    @Transactional
    void record(RefundOrder order, GatewayAnswer answer, GatewayAnswer sight) {
        attempts.lock(order.attemptId());
        refunds.findById(order.refundId()).filter(Refund::isOpen).ifPresent(refund -> record(refund, answer, sight));
    }

    private void record(Refund refund, GatewayAnswer answer, GatewayAnswer sight) {
        if (!(sight instanceof Known(GatewayPayment payment))) {
            unclear(refund, code(sight));
            return;
        }
        recordByHand(refund.attempt(), payment);
        var cancel = payment.cancelFor(refund.id());
        if (cancel.isPresent()) {
            refund.done(cancel.get());
            outcomes.refund("done");
            return;
        }
        switch (answer) {
            case Refused(String code) -> refused(refund, code);
            case NotNow(String code) -> again(refund, code);
            case Unclear(String code, boolean answered) when answered -> again(refund, code);
            default -> unclear(refund, code(answer));
        }
    }

    /** Takes down what operators gave back at the gateway, past Madang. */
    void recordByHand(Attempt attempt, GatewayPayment payment) {
        payment.cancels().stream()
                .filter(cancel -> cancel.refund() == null)
                .filter(cancel -> !refunds.existsByTransactionKey(cancel.transactionKey()))
                .forEach(cancel -> {
                    refunds.save(Refund.byHand(attempt, cancel));
                    outcomes.refund("by-hand");
                    log.warn("{} of payment {} was given back at the gateway by hand", cancel.amount(), attempt.id());
                });
    }

    private void again(Refund refund, String code) {
        refund.again(code, later(refund));
        outcomes.refund("again");
        log.warn("Refund {} is tried again: {}", refund.id(), code);
    }

    private void unclear(Refund refund, String code) {
        refund.unclear(code, later(refund));
        outcomes.refund("unknown");
        log.warn("Refund {} has an open outcome: {}", refund.id(), code);
    }

    private void refused(Refund refund, String code) {
        refund.refused(code);
        outcomes.refund("refused");
        log.error(
                "Refund {} of {} is refused by the gateway, an operator has to act: {}",
                refund.id(),
                refund.amount(),
                code);
    }

    private Instant later(Refund refund) {
        return clock.instant().plus(Backoff.after(refund.tries()));
    }

    private static String code(GatewayAnswer answer) {
        return switch (answer) {
            case Known known -> "NOT_SEEN";
            case Refused(String code) -> code;
            case NotNow(String code) -> code;
            case Unclear(String code, boolean answered) -> code;
        };
    }
}
