package dev.madang.payment.domain;

import dev.madang.platform.throttle.Throttle;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices of a gateway. Anyone may send one, so none is believed: it only says that a payment is worth a look. Each
 * transmission is acted upon once, however often it comes.
 */
@Component
public class Webhooks {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Attempts attempts;
    private final AttemptBook book;
    private final JdbcClient sql;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(
            Attempts attempts,
            AttemptBook book,
            JdbcClient sql,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.book = book;
        this.sql = sql;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the payment looked at, after this has returned. Nothing happens for one that is not known.
     *
     * @throws dev.madang.platform.throttle.TooManyAttempts after more notices of one payment than a gateway ever has to
     *     send: the rest is asked for by somebody else; a gateway then comes again later
     */
    public void receive(@Nullable String transmissionId, UUID attemptId) {
        if (attempts.existsById(attemptId)) {
            String notice = transmissionId == null ? UUID.randomUUID().toString() : transmissionId;
            throttle.count("payment-webhook", attemptId.toString(), notice);
            transaction.executeWithoutResult(status -> lookOnce(transmissionId, attemptId));
        }
    }

    private void lookOnce(@Nullable String transmissionId, UUID attemptId) {
        if (isNew(transmissionId)) {
            book.lookNow(attemptId);
            events.publishEvent(new PaymentCheckRequested(attemptId));
        }
    }

    /**
     * Forgets transmissions that the gateway no longer repeats.
     *
     * @return how many
     */
    @Transactional
    public int forgetOld() {
        return sql.sql("DELETE FROM payment_webhook WHERE received_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean isNew(@Nullable String transmissionId) {
        return transmissionId == null
                || sql.sql("INSERT INTO payment_webhook VALUES (?, ?) ON CONFLICT DO NOTHING")
                                .params(transmissionId, Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }
}
