package dev.madang.payment;

import dev.madang.payment.PaymentSummary.Receipt;
import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.PaymentSummary.RefundState;
import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Attempts;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Refund;
import dev.madang.payment.domain.RefundStatus;
import dev.madang.payment.domain.Refunds;
import dev.madang.shared.Won;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money for things: taken at a checkout, and what has become of it. {@link Refunding} gives it back. */
@Component
public class Payments {

    private final Checkouts checkouts;
    private final Attempts attempts;
    private final Refunds refunds;

    Payments(Checkouts checkouts, Attempts attempts, Refunds refunds) {
        this.checkouts = checkouts;
        this.attempts = attempts;
        this.refunds = refunds;
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

    /** What was paid for a thing and what went back. */
    @Transactional(readOnly = true)
    public PaymentSummary of(String kind, UUID id) {
        return of(kind, List.of(id));
    }

    /** The same of several things of a kind together. */
    @Transactional(readOnly = true)
    public PaymentSummary of(String kind, List<UUID> ids) {
        List<Attempt> all = attempts.findByKindAndThingIdInOrderById(kind, ids);
        List<Attempt> done = all.stream().filter(Attempt::isDone).toList();
        List<Refund> back = done.isEmpty() ? List.of() : refunds.of(kind, ids);
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

    private static Won sum(List<Won> amounts) {
        return amounts.stream().reduce(Won.ZERO, Won::plus);
    }
}
