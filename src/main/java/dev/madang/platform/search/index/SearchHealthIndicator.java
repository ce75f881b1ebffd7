package dev.madang.platform.search.index;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up when every index answers. */
@Component
class SearchHealthIndicator extends AbstractHealthIndicator {

    private final IndexReader reader;
    private final List<Indexed<?>> all;

    @Autowired
    SearchHealthIndicator(IndexReader reader, ObjectProvider<Indexed<?>> all) {
        this(reader, all.orderedStream().toList());
    }

    SearchHealthIndicator(IndexReader reader, List<Indexed<?>> all) {
        super("The index does not answer");
        this.reader = reader;
        this.all = all;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        all.forEach(indexed -> health.withDetail(indexed.name(), count(indexed)));
    }

    private long count(Indexed<?> indexed) {
        return reader.read(session ->
                session.search(indexed.type()).where(f -> f.matchAll()).fetchTotalHitCount());
    }
}
