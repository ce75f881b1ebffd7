package dev.madang.payment.domain;

import dev.madang.payment.RefundedByHand;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that operators give back by hand: never more than was paid and has not gone back, which the database decides; beyond what one
 * of them may give alone, a second one agrees.
 */
@Component
public class OperatorRefunds {

    private final Attempts attempts;
    private final Refunds refunds;
    private final JdbcClient jdbc;
    private final Idempotency idempotency;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Won alone;
    private final Won aloneADay;

    OperatorRefunds(
            Attempts attempts,
            Refunds refunds,
            JdbcClient jdbc,
            Idempotency idempotency,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${madang.operators.refund-alone}") long alone,
            @Value("${madang.operators.refund-alone-a-day}") long aloneADay) {
        this.attempts = attempts;
        this.refunds = refunds;
        this.jdbc = jdbc;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.alone = Won.of(alone);
        this.aloneADay = Won.of(aloneADay);
    }

    /**
     * The most that this operator may give back of the payment without another now. However often they press, what was given alone of
     * one payment stays within one limit, and what one of them gives alone in a day within another.
     */
    @Transactional(readOnly = true)
    public Won aloneLeft(UUID operator, UUID attempt) {
        long left = jdbc.sql("""
                        SELECT least(
                          :alone - (SELECT coalesce(sum(amount), 0) FROM operator_refund WHERE attempt_id = :attempt AND alone),
                          :aloneADay - (SELECT coalesce(sum(amount), 0) FROM operator_refund
                            WHERE asked_by = :operator AND asked_at >= :today AND alone))""")
                .param("alone", alone)
                .param("aloneADay", aloneADay)
                .param("attempt", attempt)
                .param("operator", operator)
                .param("today", Seoul.beginningOf(Seoul.dayOf(clock.instant())))
                .query(Long.class)
                .single();
        return Won.of(Math.max(0, left));
    }

    /** Page of a payment. */
    public static String page(UUID attempt) {
        return "/admin/payments/" + attempt;
    }

    /** What of the payment can still be given back: neither gone back nor on its way. */
    @Transactional(readOnly = true)
    public Won left(UUID attempt) {
        return Won.of(jdbc.sql("""
                        SELECT a.amount
                          - (SELECT coalesce(sum(amount), 0) FROM payment_refund r
                             WHERE r.attempt_id = a.id AND r.status <> 'REFUSED')
                          - (SELECT coalesce(sum(amount), 0) FROM operator_refund o
                             WHERE o.attempt_id = a.id AND o.status = 'WAITING')
                        FROM payment_attempt a WHERE a.id = :attempt AND a.status = 'DONE'""")
                .param("attempt", attempt)
                .query(Long.class)
                .optional()
                .orElse(0L));
    }

    /**
     * Whether so much of the payment can be given back now.
     *
     * @throws Refusal 404 when there is no such payment, 409 when nothing was paid, 422 for more than is left
     */
    @Transactional(readOnly = true)
    public void check(UUID attemptId, Won amount) {
        check(attempts.findById(attemptId).orElseThrow(Refusal::notFound), amount);
    }

    private void check(Attempt attempt, Won amount) {
        if (!attempt.isDone()) {
            throw Refusal.conflict("payment.operator.not-paid");
        }
        if (isWaiting(attempt.id())) {
            throw Refusal.conflict("payment.operator.waiting");
        }
        Won left = left(attempt.id());
        if (!amount.isPositive() || amount.compareTo(left) > 0) {
            throw Refusal.invalid("payment.operator.too-much", left).at("amount");
        }
    }

    /**
     * Gives back, or asks a second operator to agree; once for each form however often it is sent.
     *
     * @param reason in words, which the payer reads, too
     * @param key of the form
     * @return whether it is on its way; false when it waits for a second operator
     * @throws Refusal 404 when there is no such payment, 409 when nothing was paid or something waits already, 403 for one's own
     *     payment, 422 for more than is left
     */
    @Transactional
    public boolean give(UUID operator, UUID attemptId, Won amount, String reason, String key) {
        Attempt attempt = attempts.lock(attemptId).orElseThrow(Refusal::notFound);
        String request = "refund %s %s %s".formatted(attemptId, amount.amount(), reason);
        if (idempotency.claim(operator, key, request, page(attemptId)).isPresent()) {
            return !isWaiting(attemptId);
        }
        lock(operator);
        boolean atOnce = amount.compareTo(aloneLeft(operator, attemptId)) <= 0;
        refuseOwn(operator, attempt);
        check(attempt, amount);
        UUID id = Ids.next();
        write(id, operator, attempt, amount, reason, atOnce);
        audit.note(
                operator,
                atOnce ? "refund-given" : "refund-asked",
                page(attemptId),
                written(amount),
                attempt.orderName(),
                reason);
        if (atOnce) {
            send(id, attempt, amount, reason);
        }
        return atOnce;
    }

    /**
     * A second operator agrees to what the first one asked for, or does not; who asked may take it back.
     *
     * @param request that the operator has read
     * @throws Refusal 409 when it does not wait any more, 403 for who asked or is given the money, 422 when less is left by now
     */
    @Transactional
    public void decide(UUID operator, UUID attemptId, UUID request, boolean agree) {
        Attempt attempt = attempts.lock(attemptId).orElseThrow(Refusal::notFound);
        Asked asked = jdbc.sql("""
                        SELECT id, amount, reason, asked_by AS by_id FROM operator_refund
                        WHERE id = :request AND attempt_id = :attempt AND status = 'WAITING' FOR UPDATE""")
                .param("request", request)
                .param("attempt", attemptId)
                .query(Rows.of(Asked.class))
                .optional()
                .orElseThrow(() -> Refusal.conflict("payment.operator.decided"));
        refuseOwn(operator, attempt);
        if (agree && asked.by().equals(operator)) {
            throw Refusal.forbidden("payment.operator.second");
        }
        jdbc.sql("""
                        UPDATE operator_refund SET status = :status, decided_by = :operator, decided_at = :now
                        WHERE id = :id""")
                .param("status", agree ? "GRANTED" : "DECLINED")
                .param("operator", operator)
                .param("now", clock.instant())
                .param("id", asked.id())
                .update();
        if (agree) {
            Won left = left(attemptId);
            if (asked.amount().compareTo(left) > 0) {
                throw Refusal.invalid("payment.operator.too-much", left);
            }
            send(asked.id(), attempt, asked.amount(), asked.reason());
        }
        audit.note(
                operator,
                agree ? "refund-seconded" : "refund-declined",
                page(attemptId),
                written(asked.amount()),
                attempt.orderName());
    }

    /**
     * Tries a refund anew that the gateway had refused for good.
     *
     * @throws Refusal 404 when there is none of this payment, 403 for one's own payment, 409 when it was not refused, or when
     *     something else has gone back instead
     */
    @Transactional
    public void tryAnew(UUID operator, UUID attemptId, UUID refundId) {
        Attempt attempt = attempts.lock(attemptId).orElseThrow(Refusal::notFound);
        refuseOwn(operator, attempt);
        Refund refund = refunds.findById(refundId)
                .filter(one -> one.attempt().id().equals(attemptId))
                .orElseThrow(Refusal::notFound);
        if (refund.status() != RefundStatus.REFUSED) {
            throw Refusal.conflict("payment.operator.not-refused");
        }
        if (refund.amount().compareTo(left(attemptId)) > 0) {
            throw Refusal.conflict("payment.operator.given-otherwise");
        }
        refund.anew(clock.instant());
        events.publishEvent(new RefundDue(attemptId));
        audit.note(operator, "refund-tried", page(attemptId), written(refund.amount()), attempt.orderName());
    }

    private void send(UUID id, Attempt attempt, Won amount, String reason) {
        refunds.saveAndFlush(Refund.of(attempt, amount, Refund.BY_OPERATOR, id.toString(), clock.instant()));
        events.publishEvent(new RefundDue(attempt.id()));
        events.publishEvent(
                new RefundedByHand(id, attempt.payerId(), attempt.orderName(), amount, reason, attempt.returnPath()));
    }

    private void write(UUID id, UUID operator, Attempt attempt, Won amount, String reason, boolean atOnce) {
        jdbc.sql("""
                        INSERT INTO operator_refund
                          (id, attempt_id, amount, reason, status, asked_by, asked_at, decided_by, decided_at, alone)
                        VALUES (:id, :attempt, :amount, :reason, CASE WHEN :alone THEN 'GRANTED' ELSE 'WAITING' END,
                          :operator, :now, CASE WHEN :alone THEN CAST(:operator AS uuid) END,
                          CASE WHEN :alone THEN CAST(:now AS timestamptz) END, :alone)""")
                .param("id", id)
                .param("attempt", attempt.id())
                .param("amount", amount)
                .param("reason", reason)
                .param("operator", operator)
                .param("now", clock.instant())
                .param("alone", atOnce)
                .update();
    }

    /** Two payments of one operator are given one after the other, so that their day is counted. */
    private void lock(UUID operator) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:who, 0)) IS NULL")
                .param("who", "operator_refund " + operator)
                .query(Boolean.class)
                .single();
    }

    /** As the log of operators' acts says it, before the word for won. */
    private static String written(Won amount) {
        return "%,d".formatted(amount.amount());
    }

    private boolean isWaiting(UUID attempt) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM operator_refund WHERE attempt_id = :attempt AND status = 'WAITING')")
                .param("attempt", attempt)
                .query(Boolean.class)
                .single();
    }

    private static void refuseOwn(UUID operator, Attempt attempt) {
        if (attempt.payerId().equals(operator)) {
            throw Refusal.forbidden("payment.operator.own");
        }
    }

    private record Asked(UUID id, Won amount, String reason, UUID by) {}
}
