package dev.madang.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Delivers again what a listener did not finish: because it failed, or because its process died between the commit and
 * the listener. Those still at work are given two minutes.
 */
@Component
class EventRedelivery implements ClusteredJob {

    private static final Duration TIME_TO_FINISH = Duration.ofMinutes(2);

    private final IncompleteEventPublications publications;
    private final Clock clock;

    EventRedelivery(IncompleteEventPublications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "redeliver-events";
    }

    @Override
    public String schedule() {
        return "15 * * * * ?";
    }

    @Override
    public JobResult run() {
        Instant late = clock.instant().minus(TIME_TO_FINISH);
        var again = new AtomicInteger();
        publications.resubmitIncompletePublications((EventPublication publication) -> {
            boolean overdue = publication.getPublicationDate().isBefore(late);
            if (overdue) {
                again.incrementAndGet();
            }
            return overdue;
        });
        return JobResult.moved(again.get());
    }
}
