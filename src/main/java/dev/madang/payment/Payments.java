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
     * settled. Asking again for the same reason changes nothing.
     *
     * @param amount in won, part or all of what was paid; nothing happens for zero
     * @param reason message key of why, which the payer reads: {@code reservation.refund.cancelled-by-guest}
     * @throws IllegalStateException when the thing was not paid for, or when more would go back than was paid; what an
     *     operator gave back at the gateway by hand is taken off first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(String kind, UUID id, Won amount, String reason) {
        if (amount.isZero()) {
            return;
        }
        Attempt paid = attempts.lockKept(kind, id)
                .orElseThrow(() -> new IllegalStateException("Nothing was paid for " + kind + " " + id));
        List<Refund> earlier = refunds.findByAttemptOrderById(paid);
        if (earlier.stream().anyMatch(refund -> refund.reason().equals(reason))) {
            return;
        }
        Won owed = min(amount, left(paid, earlier, amount));
        if (owed.isPositive()) {
            refunds.save(Refund.of(paid, owed, reason, clock.instant()));
            events.publishEvent(new RefundDue(paid.id()));
        }
    }

    private static Won left(Attempt paid, List<Refund> earlier, Won amount) {
        Won byHand = sum(
                earlier.stream().filter(Refund::isByHand).map(Refund::amount).toList());
        Won left = paid.amount().minus(sum(earlier.stream().map(Refund::amount).toList()));
        if (amount.compareTo(left.plus(byHand)) > 0) {
            throw new IllegalStateException(
                    "More than was paid would go back for " + paid.kind() + " " + paid.thingId());
        }
        return left;
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

    private static Won min(Won one, Won other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Won sum(List<Won> amounts) {
        return amounts.stream().reduce(Won.ZERO, Won::plus);
    }
}
