package dev.madang.review.domain;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.rental.ListingRatings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows reviews: both of a rental in one moment, in which the guest's stars begin to count for the listing. */
@Component
public class Revealing {

    private static final int MOST_AT_ONCE = 1000;

    private final ReviewExchanges exchanges;
    private final ListingRatings ratings;
    private final ReviewNews news;
    private final Sweep sweep;
    private final Clock clock;

    Revealing(ReviewExchanges exchanges, ListingRatings ratings, ReviewNews news, Sweep sweep, Clock clock) {
        this.exchanges = exchanges;
        this.ratings = ratings;
        this.news = news;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Shows those whose time is over, each in a transaction of its own. */
    public JobResult revealOverdue() {
        return sweep.each(
                "Reviews of reservation",
                exchanges.overdue(clock.instant(), Limit.of(MOST_AT_ONCE)),
                id -> exchanges.lock(id).map(this::revealIfDue).orElse(false));
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
            news.shown(exchange.reservationId());
            exchange.of(Side.GUEST).ifPresent(review -> ratings.rate(exchange.listingId(), review.stars()));
        }
        return exchange.isRevealed();
    }
}
