package dev.madang.rental.search.index;

import dev.madang.rental.ListingRated;
import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the index follow what reviews do to a listing, here and on the other instances. */
@Component
class RatedListings {

    private final ListingIndex index;
    private final IndexChangePublisher others;

    RatedListings(ListingIndex index, IndexChangePublisher others) {
        this.index = index;
        this.others = others;
    }

    @Async
    @TransactionalEventListener
    void on(ListingRated rated) {
        index.refresh(List.of(rated.listing()));
        others.tellOf(rated.listing());
    }
}
