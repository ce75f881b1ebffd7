package dev.madang.payment.domain;

import dev.madang.payment.Payable;
import dev.madang.payment.Payable.Quote;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where payers choose how to pay. */
@Component
public class Checkouts {

    private final Payables payables;
    private final Attempts attempts;
    private final Clock clock;

    Checkouts(Payables payables, Attempts attempts, Clock clock) {
        this.payables = payables;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Opens an attempt at a thing. One that is being confirmed, or was just opened for the same price, goes on.
     *
     * @return path of its page
     * @throws dev.madang.platform.web.Refusal when the thing is not this payer's, or cannot be paid now
     */
    @Transactional
    public String open(String kind, UUID thingId, UUID payer) {
        Payable payable = payables.of(kind);
        Quote quote = payable.quote(thingId, payer);
        Instant now = clock.instant();
        List<Attempt> earlier = attempts.findByKindAndThingIdOrderById(kind, thingId);
        Attempt attempt = earlier.stream()
                .filter(one -> one.payerId().equals(payer))
                .filter(one -> one.isOpen() || one.isFreshFor(quote.amount(), now))
                .reduce((older, newer) -> older.isOpen() ? older : newer)
                .orElseGet(() -> attempts.save(Attempt.at(quote, payable, thingId, payer, now)));
        return Attempt.path(attempt.id());
    }

    /** Opens a new attempt at the thing of an earlier one; see {@link #open}. */
    @Transactional
    public String reopen(UUID attemptId, UUID payer) {
        Attempt earlier = attempt(attemptId, payer);
        return open(earlier.kind(), earlier.thingId(), payer);
    }

    /**
     * An attempt with what its thing costs now.
     *
     * @throws dev.madang.platform.web.Refusal when it is not this payer's, or the thing cannot be paid now
     */
    @Transactional(readOnly = true)
    public Checkout checkout(UUID attemptId, UUID payer) {
        Attempt attempt = attempt(attemptId, payer);
        Quote quote = payables.of(attempt).quote(attempt.thingId(), payer);
        return new Checkout(attempt, quote, attempt.isFreshFor(quote.amount(), clock.instant()));
    }

    /** @throws dev.madang.platform.web.Refusal when it is not this payer's */
    @Transactional(readOnly = true)
    public Attempt attempt(UUID attemptId, UUID payer) {
        return attempts.findById(attemptId)
                .filter(attempt -> attempt.payerId().equals(payer))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * @param quote what the thing costs now
     * @param fresh whether the attempt is for just that, and was opened not long ago
     */
    public record Checkout(Attempt attempt, Quote quote, boolean fresh) {}
}
