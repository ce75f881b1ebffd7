package dev.madang.payment.domain;

import dev.madang.payment.Payable;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.NotNow;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.Gateways;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the database does before and after a gateway is asked: each method one short transaction. The gateway itself is
 * asked between them, by {@link Confirmations}.
 */
@Component
class AttemptBook {

    private static final Logger log = LoggerFactory.getLogger(AttemptBook.class);

    private final Attempts attempts;
    private final Refunds refunds;
    private final RefundBook refundBook;
    private final Payables payables;
    private final Gateways gateways;
    private final ApplicationEventPublisher events;
    private final Outcomes outcomes;
    private final Clock clock;

    AttemptBook(
            Attempts attempts,
            Refunds refunds,
            RefundBook refundBook,
            Payables payables,
            Gateways gateways,
            ApplicationEventPublisher events,
            Outcomes outcomes,
            Clock clock) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.refundBook = refundBook;
        this.payables = payables;
        this.gateways = gateways;
        this.events = events;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * The payer is back from the gateway and it may be asked for the money, unless it is being asked already or all has
     * ended.
     *
     * @return the attempt to ask for, or nothing when somebody else does or did
     * @throws NotPayable when it must not be asked; the attempt is to be given up
     * @throws Refusal when there is no such attempt of this payer
     */
    @Transactional
    Optional<Attempt> begin(UUID payer, UUID id, String paymentKey, Won amount) {
        Attempt attempt =
                attempts.lock(id).filter(one -> one.payerId().equals(payer)).orElseThrow(Refusal::notFound);
        if (!attempt.isReady()) {
            return Optional.empty();
        }
        if (!attempt.amount().equals(amount)) {
            throw new NotPayable(Failure.AMOUNT_CHANGED);
        }
        requirePayable(attempt);
        attempt.confirming(paymentKey, afterPatience(attempt, 1));
        return Optional.of(attempt);
    }

    private void requirePayable(Attempt attempt) {
        Payable payable = payables.of(attempt);
        try {
            // It is locked before it is read: what it costs then stays so.
            payable.beginCapture(attempt.thingId());
            if (!payable.quote(attempt.thingId(), attempt.payerId()).amount().equals(attempt.amount())) {
                throw new NotPayable(Failure.PRICE_CHANGED);
            }
        } catch (Refusal refusal) {
            throw new NotPayable(Failure.NOT_PAYABLE);
        }
    }

    /** Ends an attempt for which the gateway was never asked. */
    @Transactional
    void giveUp(UUID id, String code) {
        attempts.lock(id).filter(Attempt::isReady).ifPresent(attempt -> {
            attempt.failed(code);
            outcomes.payment("failed");
        });
    }

    /** Takes the look that is due at this attempt. */
    @Transactional
    Optional<Attempt> claim(UUID id) {
        return attempts.findDue(id, clock.instant()).map(this::claimed);
    }

    /** Takes the oldest look that was due by then and that no other worker takes. */
    @Transactional
    Optional<Attempt> claimAny(Instant dueBy) {
        return attempts.findAnyDue(dueBy).map(this::claimed);
    }

    /** Makes a look due now, unless it might ask for the money a second time while the first request still runs. */
    @Transactional
    void lookNow(UUID id) {
        attempts.lock(id)
                .filter(attempt -> gateways.of(attempt).knowsKeys() || !attempt.isBeingAskedFor(clock.instant()))
                .ifPresent(attempt -> attempt.lookAgain(clock.instant()));
    }

    /** What the gateway said becomes what Madang knows, and the thing follows. */
    @Transactional
    Attempt record(UUID id, GatewayAnswer answer) {
        Attempt attempt = attempts.lock(id).orElseThrow();
        switch (attempt.status()) {
            case READY -> recordReady(attempt, answer);
            case CONFIRMING, UNKNOWN -> recordOpen(attempt, answer);
            case FAILED -> recordFailed(attempt, answer);
            case DONE -> recordDone(attempt, answer);
        }
        return attempt;
    }

    private void recordReady(Attempt attempt, GatewayAnswer answer) {
        boolean over = !clock.instant().isBefore(attempt.sessionEnd());
        switch (answer) {
            case Known(GatewayPayment payment) when payment.isCaptured() -> captured(attempt, payment);
            case Known(GatewayPayment payment) when payment.isEnded() -> ended(attempt, payment.failure());
            case Refused refused when over -> ended(attempt, Failure.EXPIRED);
            default -> attempt.lookAgain(over ? later(attempt) : attempt.sessionEnd());
        }
    }

    private void recordOpen(Attempt attempt, GatewayAnswer answer) {
        switch (answer) {
            case Known(GatewayPayment payment) when payment.isCaptured() -> captured(attempt, payment);
            case Known(GatewayPayment payment) when payment.isEnded() -> notCaptured(attempt, payment.failure());
            case Known(GatewayPayment payment) ->
                unknown(attempt, payment.state().name(), false);
            case Refused(String code)
            when attempt.wasLookedAt() -> {
                notCaptured(attempt, code);
                // What was asked for before may still have gone through.
                attempt.lookAgain(clock.instant().plus(Backoff.LONGEST));
            }
            case Refused(String code) -> notCaptured(attempt, code);
            case NotNow(String code) when attempt.wasLookedAt() -> unknown(attempt, code, true);
            case NotNow(String code) -> notCaptured(attempt, code);
            case Unclear(String code, boolean answered) -> unknown(attempt, code, answered);
        }
    }

    private void recordFailed(Attempt attempt, GatewayAnswer answer) {
        if (answer instanceof Known(GatewayPayment payment) && payment.isCaptured()) {
            captured(attempt, payment);
        } else {
            attempt.lookAgain(null);
        }
    }

    private void recordDone(Attempt attempt, GatewayAnswer answer) {
        attempt.lookAgain(null);
        if (answer instanceof Known(GatewayPayment payment)) {
            refundBook.recordByHand(attempt, payment);
        }
    }

    private void captured(Attempt attempt, GatewayPayment payment) {
        if (!payment.amount().equals(attempt.amount())) {
            throw new IllegalStateException("Payment " + attempt.id() + " is not what the gateway took: " + payment);
        }
        Payable payable = payables.of(attempt);
        boolean asked = attempt.isOpen();
        boolean kept = payable.captured(attempt.thingId());
        if (asked && !kept) {
            payable.notCaptured(attempt.thingId());
        }
        attempt.captured(payment, kept);
        refundBook.recordByHand(attempt, payment);
        outcomes.payment(kept ? "captured" : "too-late");
        if (!kept) {
            refunds.save(Refund.of(attempt, attempt.amount(), Refund.TOO_LATE, clock.instant()));
            events.publishEvent(new RefundDue(attempt.id()));
        }
    }

    private void notCaptured(Attempt attempt, @Nullable String code) {
        ended(attempt, code);
        payables.of(attempt).notCaptured(attempt.thingId());
    }

    private void ended(Attempt attempt, @Nullable String code) {
        attempt.failed(code == null ? Failure.EXPIRED : code);
        outcomes.payment(Failure.EXPIRED.equals(attempt.failure()) ? "expired" : "failed");
    }

    private void unknown(Attempt attempt, String code, boolean answered) {
        attempt.unknown(answered, later(attempt));
        outcomes.payment("unknown");
        log.warn("Payment {} has an open outcome: {}", attempt.id(), code);
    }

    private Attempt claimed(Attempt attempt) {
        attempt.claim(afterPatience(attempt, 2));
        return attempt;
    }

    private Instant later(Attempt attempt) {
        return clock.instant().plus(Backoff.after(attempt.looks()));
    }

    private Instant afterPatience(Attempt attempt, int calls) {
        Duration patience = gateways.of(attempt).patience().multipliedBy(calls);
        return clock.instant().plus(patience).plus(Duration.ofSeconds(5));
    }
}
