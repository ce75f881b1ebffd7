package dev.madang.platform.live;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** DEGRADED while only the readers of this same instance hear at once what happens on it; that alone stops nobody. */
@Component
class LiveHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED =
            new Status("DEGRADED", "Redis is away: what happens on one instance is seen on another once it is back");

    private final Broadcast broadcast;
    private final LiveStreams streams;

    LiveHealthIndicator(Broadcast broadcast, LiveStreams streams) {
        this.broadcast = broadcast;
        this.streams = streams;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(broadcast.reachesOthers() ? Status.UP : DEGRADED).withDetail("streams", streams.size());
    }
}
