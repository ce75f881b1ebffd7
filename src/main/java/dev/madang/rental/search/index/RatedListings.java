package dev.madang.rental.search.index;

import dev.madang.platform.search.index.IndexChangePublisher;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.rental.ListingRated;
import dev.madang.rental.listing.Listing;
import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the index follow what reviews do to a listing, here and on the other instances. */
@Component
class RatedListings {

    private final IndexKeeper index;
    private final IndexChangePublisher others;

    RatedListings(IndexKeeper index, IndexChangePublisher others) {
        this.index = index;
        this.others = others;
    }

    @Async
    @TransactionalEventListener
    void on(ListingRated rated) {
        index.refresh(Listing.class, List.of(rated.listing()));
        others.tell(Listing.class, rated.listing());
    }
}
