package dev.madang.review.domain;

import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.ListingRatings;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows reviews: both of a rental in one moment, in which the guest's stars begin to count for the listing. */
@Component
public class Revealing {

    private static final Logger log = LoggerFactory.getLogger(Revealing.class);
    private static final int MOST_AT_ONCE = 1000;

    private final ReviewExchanges exchanges;
    private final ListingRatings ratings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Revealing(ReviewExchanges exchanges, ListingRatings ratings, TransactionTemplate transaction, Clock clock) {
        this.exchanges = exchanges;
        this.ratings = ratings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Shows those whose time is over, each in a transaction of its own. */
    public JobResult revealOverdue() {
        JobResult result = JobResult.NOTHING;
        for (UUID reservation : exchanges.overdue(clock.instant(), Limit.of(MOST_AT_ONCE))) {
            result = result.and(reveal(reservation));
        }
        return result;
    }

    /**
     * Shows it if both are in or the time is over, and if that was not done before.
     *
     * @param exchange locked by the caller
     * @return whether it is shown now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean revealIfDue(ReviewExchange exchange) {
        Instant now = clock.instant();
        if (exchange.isDue(now)) {
            exchange.reveal(now);
            exchange.of(Side.GUEST).ifPresent(review -> ratings.rate(exchange.listingId(), review.stars()));
        }
        return exchange.isRevealed();
    }

    private JobResult reveal(UUID reservation) {
        try {
            transaction.executeWithoutResult(
                    status -> exchanges.lock(reservation).ifPresent(this::revealIfDue));
            return JobResult.moved(1);
        } catch (RuntimeException e) {
            log.error("The reviews of reservation {} could not be shown", reservation, e);
            return JobResult.failed(1);
        }
    }
}
