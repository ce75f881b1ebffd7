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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what was paid for things. It knows no {@link Payable}, so that what is sold may use it. */
@Component
public class Refunding {

    private final Attempts attempts;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Refunding(Attempts attempts, Refunds refunds, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.jdbc = jdbc;
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
     *     operator gave back by hand is taken off first
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
        List<Refund> earlier = refunds.findByAttemptOrderById(paid).stream()
                .filter(refund -> !refund.isVain())
                .toList();
        if (earlier.stream().anyMatch(refund -> refund.isFor(reason, occasion)) || isCovered(paid, reason, occasion)) {
            return;
        }
        Won owed = max(Won.ZERO, min(amount, left(paid, earlier, amount)));
        if (owed.isPositive()) {
            refunds.save(Refund.of(paid, owed, reason, occasion, clock.instant()));
            events.publishEvent(new RefundDue(paid.id()));
        }
        if (owed.compareTo(amount) < 0) {
            cover(paid, amount.minus(owed), reason, occasion);
        }
    }

    private boolean isCovered(Attempt paid, String reason, String occasion) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM payment_refund_covered
                          WHERE attempt_id = :attempt AND reason = :reason AND occasion = :occasion)""")
                .param("attempt", paid.id())
                .param("reason", reason)
                .param("occasion", occasion)
                .query(Boolean.class)
                .single();
    }

    /** It has gone back already, by the hand of an operator; what was paid for does not keep it for that. */
    private void cover(Attempt paid, Won amount, String reason, String occasion) {
        jdbc.sql("""
                        INSERT INTO payment_refund_covered (attempt_id, reason, occasion, amount, at)
                        VALUES (:attempt, :reason, :occasion, :amount, :now)""")
                .param("attempt", paid.id())
                .param("reason", reason)
                .param("occasion", occasion)
                .param("amount", amount)
                .param("now", clock.instant())
                .update();
    }

    private Won left(Attempt paid, List<Refund> earlier, Won amount) {
        Won byHand = sum(
                earlier.stream().filter(Refund::isByHand).map(Refund::amount).toList());
        Won left = paid.amount().minus(sum(earlier.stream().map(Refund::amount).toList()));
        if (amount.compareTo(left.plus(byHand).minus(covered(paid))) > 0) {
            throw new IllegalStateException(
                    "More than was paid would go back for " + paid.kind() + " " + paid.thingId());
        }
        return left;
    }

    private Won covered(Attempt paid) {
        return Won.of(
                jdbc.sql("SELECT coalesce(sum(amount), 0)::bigint FROM payment_refund_covered WHERE attempt_id = ?")
                        .param(paid.id())
                        .query(Long.class)
                        .single());
    }

    private static Won max(Won one, Won other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Won min(Won one, Won other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Won sum(List<Won> amounts) {
        return amounts.stream().reduce(Won.ZERO, Won::plus);
    }
}
