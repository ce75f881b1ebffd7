package dev.madang.payment;

import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Attempts;
import dev.madang.payment.domain.Refund;
import dev.madang.payment.domain.RefundDue;
import dev.madang.payment.domain.Refunds;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what was paid for things. It knows no {@link Payable}, so that what is sold may use it. */
@Component
public class Refunding {

    private final Attempts attempts;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Refunding(Attempts attempts, Refunds refunds, ApplicationEventPublisher events, Clock clock) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.events = events;
        this.clock = clock;
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
        refund(kind, id, amount, reason, "");
    }

    /**
     * The same for a reason that may come up more than once.
     *
     * @param occasion tells one from another: asking again for the same occasion changes nothing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refund(String kind, UUID id, Won amount, String reason, String occasion) {
        if (amount.isZero()) {
            return;
        }
        Attempt paid = attempts.lockKept(kind, id)
                .orElseThrow(() -> new IllegalStateException("Nothing was paid for " + kind + " " + id));
        List<Refund> earlier = refunds.findByAttemptOrderById(paid);
        if (earlier.stream().anyMatch(refund -> refund.isFor(reason, occasion))) {
            return;
        }
        Won owed = min(amount, left(paid, earlier, amount));
        if (owed.isPositive()) {
            refunds.save(Refund.of(paid, owed, reason, occasion, clock.instant()));
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

    private static Won min(Won one, Won other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Won sum(List<Won> amounts) {
        return amounts.stream().reduce(Won.ZERO, Won::plus);
    }
}
