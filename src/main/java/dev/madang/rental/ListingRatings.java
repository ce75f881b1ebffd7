package dev.madang.rental;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How listings are rated by those who have rented them. */
@Component
public class ListingRatings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListingRatings(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts one more review, in the transaction that makes it public. Any number may be counted at once: the row is
     * changed in one statement that reads nothing beforehand. The search follows after the commit.
     *
     * @param stars 1 to 5
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rate(UUID listing, int stars) {
        count(listing, 1, stars);
    }

    /** Counts a review no more that cannot be read any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unrate(UUID listing, int stars) {
        count(listing, -1, -stars);
    }

    private void count(UUID listing, int reviews, int stars) {
        // updated_at is never the same twice: an index that missed this sees that it has to catch up.
        jdbc.sql("""
                        UPDATE listing SET rating_count = rating_count + :reviews, rating_sum = rating_sum + :stars,
                            updated_at = greatest(:now, updated_at + interval '1 millisecond')
                        WHERE id = :listing""")
                .param("reviews", reviews)
                .param("stars", stars)
                .param("now", clock.instant())
                .param("listing", listing)
                .update();
        events.publishEvent(new ListingRated(listing));
    }
}
