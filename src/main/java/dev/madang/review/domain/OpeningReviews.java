package dev.madang.review.domain;

import static dev.madang.review.domain.ReviewExchange.OPEN_FOR;

import dev.madang.rental.ReservationCompleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets both sides of a rental write once it is completed. Being told twice changes nothing. */
@Component
class OpeningReviews {

    private final ReviewExchanges exchanges;

    OpeningReviews(ReviewExchanges exchanges) {
        this.exchanges = exchanges;
    }

    @ApplicationModuleListener
    void on(ReservationCompleted completed) {
        exchanges.open(
                completed.reservation(),
                completed.listing(),
                completed.guest(),
                completed.host(),
                completed.at(),
                completed.at().plus(OPEN_FOR));
    }
}
