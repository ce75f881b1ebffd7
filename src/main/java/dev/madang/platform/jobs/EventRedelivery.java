package dev.madang.platform.jobs;

import java.time.Duration;
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

    EventRedelivery(IncompleteEventPublications publications) {
        this.publications = publications;
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
    public void run() {
        publications.resubmitIncompletePublicationsOlderThan(TIME_TO_FINISH);
    }
}
