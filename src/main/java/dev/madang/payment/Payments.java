package dev.madang.payment;

import dev.madang.payment.PaymentSummary.Receipt;
import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.PaymentSummary.RefundState;
import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Attempts;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Refund;
import dev.madang.payment.domain.RefundDue;
import dev.madang.payment.domain.RefundStatus;
import dev.madang.payment.domain.Refunds;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money for things: taken at a checkout, given back for a reason. */
@Component
public class Payments {

    private final Checkouts checkouts;
    private final Attempts attempts;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(Checkouts checkouts, Attempts attempts, Refunds refunds, ApplicationEventPublisher events, Clock clock) {
        this.checkouts = checkouts;
        this.attempts = attempts;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens the checkout of a thing, or returns to the one that is open.
     *
     * @param kind of the {@link Payable} that sells it
     * @return path of the checkout page
     * @throws dev.madang.platform.web.Refusal when the thing is not this payer's, or cannot be paid now
     */
    public String open(String kind, UUID id, UUID payer) {
        return checkouts.open(kind, id, payer);
    }

    /**
     * Owes money back, in the caller's transaction. The gateway is asked once that is committed, and again until it is
     * settled. Asking twice for the same reason and amount owes it once.
     *
     * @param amount in won, part or all of what was paid; nothing happens for zero
     * @param reason message key of why, which the payer reads: {@code reservation.refund.cancelled-by-guest}
     * @throws IllegalStateException when the thing was not paid for, when the reason was already given for another
     *     amount, or when more would go back than was paid
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(String kind, UUID id, Won amount, String reason) {
        if (amount.isZero()) {
            return;
        }
        Attempt paid = attempts.lockKept(kind, id)
                .orElseThrow(() -> new IllegalStateException("Nothing was paid for " + kind + " " + id));
        List<Refund> earlier = refunds.findByAttemptOrderById(paid);
        Optional<Refund> same =
                earlier.stream().filter(one -> one.reason().equals(reason)).findFirst();
        if (same.isPresent()) {
            requireSameAmount(same.get(), amount);
            return;
        }
        if (sum(earlier.stream().map(Refund::amount).toList()).plus(amount).compareTo(paid.amount()) > 0) {
            throw new IllegalStateException("More than was paid would go back for " + kind + " " + id);
        }
        refunds.save(Refund.of(paid, amount, reason, clock.instant()));
        events.publishEvent(new RefundDue(paid.id()));
    }

    /** What was paid for a thing and what went back. */
    @Transactional(readOnly = true)
    public PaymentSummary of(String kind, UUID id) {
        List<Attempt> all = attempts.findByKindAndThingIdOrderById(kind, id);
        List<Attempt> done = all.stream().filter(Attempt::isDone).toList();
        List<Refund> back = done.isEmpty() ? List.of() : refunds.of(kind, id);
        return new PaymentSummary(
                sum(done.stream().map(Attempt::amount).toList()),
                sum(back.stream().filter(Refund::isDone).map(Refund::amount).toList()),
                sum(back.stream()
                        .filter(refund -> !refund.isDone())
                        .map(Refund::amount)
                        .toList()),
                all.stream().anyMatch(Attempt::isOpen),
                done.stream().map(Payments::receipt).toList(),
                back.stream().map(Payments::line).toList());
    }

    private static void requireSameAmount(Refund refund, Won amount) {
        if (!refund.amount().equals(amount)) {
            throw new IllegalStateException(refund.reason() + " was already given for " + refund.amount());
        }
    }

    private static Receipt receipt(Attempt attempt) {
        return new Receipt(
                attempt.amount(), attempt.method(), Objects.requireNonNull(attempt.capturedAt()), attempt.receiptUrl());
    }

    private static RefundLine line(Refund refund) {
        return new RefundLine(refund.amount(), refund.reason(), state(refund.status()), refund.at());
    }

    private static RefundState state(RefundStatus status) {
        return switch (status) {
            case DUE, SENDING -> RefundState.PENDING;
            case DONE -> RefundState.DONE;
            case REFUSED -> RefundState.REFUSED;
        };
    }

    private static Won sum(List<Won> amounts) {
        return amounts.stream().reduce(Won.ZERO, Won::plus);
    }
}
