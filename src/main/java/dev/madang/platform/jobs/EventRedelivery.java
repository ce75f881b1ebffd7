package dev.madang.platform.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers again what a listener did not finish: because it failed, or because its process died between the commit and
 * the listener or in it, for which three quarters of a minute without an end are taken. After every failure it waits twice
 * as long, from two minutes on; after twelve, which takes three days, it gives up and says so once, as what it could not do.
 */
@Component
class EventRedelivery {

    static final int MOST_TRIES = 12;

    private static final Logger log = LoggerFactory.getLogger(EventRedelivery.class);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(45);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventRedelivery(
            IncompleteEventPublications publications, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.publications = publications;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    JobResult redeliver() {
        Instant now = clock.instant();
        Set<UUID> interrupted = requireNonNull(transaction.execute(status -> failUnfinished(now)));
        var again = new AtomicInteger();
        publications.resubmitIncompletePublications((EventPublication publication) -> {
            boolean due = isDue(publication, now, interrupted);
            if (due) {
                again.incrementAndGet();
            }
            return due;
        });
        Integer given = transaction.execute(status -> giveUp(now));
        return new JobResult(again.get(), given == null ? 0 : given);
    }

    /** @return how many that were delivered a day ago are remembered no longer */
    int forgetDelivered() {
        return requireNonNull(
                transaction.execute(status -> jdbc.sql("DELETE FROM event_publication WHERE completion_date < :old")
                        .param("old", clock.instant().minus(REMEMBERED))
                        .update()));
    }

    private static boolean isDue(EventPublication publication, Instant now, Set<UUID> interrupted) {
        int tries = publication.getCompletionAttempts();
        return publication.getStatus() == EventPublication.Status.FAILED
                && tries < MOST_TRIES
                && (interrupted.contains(publication.getIdentifier())
                        || !lastTry(publication).plus(pause(tries)).isAfter(now));
    }

    private static Instant lastTry(EventPublication publication) {
        Instant again = publication.getLastResubmissionDate();
        return again == null ? publication.getPublicationDate() : again;
    }

    private static Duration pause(int tries) {
        return Duration.ofMinutes(1L << tries);
    }

    /** @return those whose process ended before they did: they need not wait */
    private Set<UUID> failUnfinished(Instant now) {
        return jdbc.sql("""
                        UPDATE event_publication SET status = 'FAILED'
                        WHERE completion_date IS NULL AND status IN ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                          AND greatest(publication_date, last_resubmission_date) < :late
                        RETURNING id""")
                .param("late", now.minus(TIME_TO_FINISH))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    private int giveUp(Instant now) {
        var given = jdbc.sql("""
                        UPDATE event_publication SET given_up_at = :now
                        WHERE completion_date IS NULL AND status = 'FAILED' AND completion_attempts >= :most
                          AND given_up_at IS NULL
                        RETURNING listener_id || ' of ' || id""")
                .param("now", now)
                .param("most", MOST_TRIES)
                .query(String.class)
                .list();
        given.forEach(which -> log.error("An event is not delivered any more: {}", which));
        return given.size();
    }
}
