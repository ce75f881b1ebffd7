package dev.madang.rental.search.index;

import dev.madang.rental.listing.Listing;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up when the index answers. */
@Component
class SearchHealthIndicator extends AbstractHealthIndicator {

    private final IndexReader reader;

    SearchHealthIndicator(IndexReader reader) {
        super("The index does not answer");
        this.reader = reader;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long listings = reader.read(session ->
                session.search(Listing.class).where(f -> f.matchAll()).fetchTotalHitCount());
        health.up().withDetail("listings", listings);
    }
}
