package dev.madang.rental.search;

import dev.madang.rental.domain.Listing;
import java.util.UUID;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Search is up when the index answers. */
@Component
class SearchHealth implements HealthIndicator {

    private final IndexReader reader;

    SearchHealth(IndexReader reader) {
        this.reader = reader;
    }

    @Override
    public Health health() {
        try {
            reader.read(session -> session.search(Listing.class)
                    .select(f -> f.id(UUID.class))
                    .where(ListingDocument::isPublished)
                    .fetchHits(1));
            return Health.up().build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
