package dev.madang.platform.search.index;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Up when every index answers; out of service while one that was begun anew is being filled. An index that cannot take what has changed
 * still answers: since when it is behind is told, for operators and whoever watches.
 */
@Component
class SearchHealthIndicator extends AbstractHealthIndicator {

    private final IndexReader reader;
    private final IndexCatchUp catchUp;
    private final IndexClock clock;
    private final List<Indexed<?>> all;

    @Autowired
    SearchHealthIndicator(IndexReader reader, IndexCatchUp catchUp, IndexClock clock, ObjectProvider<Indexed<?>> all) {
        this(reader, catchUp, clock, all.orderedStream().toList());
    }

    SearchHealthIndicator(IndexReader reader, IndexCatchUp catchUp, IndexClock clock, List<Indexed<?>> all) {
        super("The index does not answer");
        this.reader = reader;
        this.catchUp = catchUp;
        this.clock = clock;
        this.all = all;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(catchUp.isIncomplete() ? Status.OUT_OF_SERVICE : Status.UP)
                .withDetail("catchingUp", catchUp.isBehind());
        Instant behind = clock.behindSince();
        if (behind != null) {
            health.withDetail("behindSince", behind.toString());
        }
        all.forEach(indexed -> health.withDetail(indexed.name(), count(indexed)));
    }

    private long count(Indexed<?> indexed) {
        return reader.read(session ->
                session.search(indexed.type()).where(f -> f.matchAll()).fetchTotalHitCount());
    }
}
