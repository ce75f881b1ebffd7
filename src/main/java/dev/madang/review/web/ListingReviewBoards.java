package dev.madang.review.web;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Links;
import dev.madang.rental.ShownListing;
import dev.madang.review.domain.ReviewList;
import dev.madang.review.domain.ReviewSort;
import dev.madang.review.domain.ShownReviews;
import dev.madang.review.summary.ReviewSummaries;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What guests say of a listing, on its page. */
@Component
class ListingReviewBoards implements Section<ShownListing> {

    static final String VIEW = "review/reviews :: board";

    private final ShownReviews reviews;
    private final ReviewSummaries summaries;

    ListingReviewBoards(ShownReviews reviews, ReviewSummaries summaries) {
        this.reviews = reviews;
        this.summaries = summaries;
    }

    @Override
    public Optional<PageSection> of(ShownListing listing, Reader reader) {
        ReviewBoard board = board(listing.id(), listing.host(), reader, ReviewSort.NEWEST, Turn.FIRST);
        return Optional.of(new PageSection(VIEW, board));
    }

    Turn turnTo(UUID listing, UUID review) {
        return reviews.turnTo(listing, review);
    }

    ReviewBoard board(UUID listing, UUID host, Reader by, ReviewSort sort, Turn turn) {
        CurrentMember reader = by.member();
        ReviewList list = reviews.ofListing(listing, sort, turn);
        return new ReviewBoard(
                Links.listing(listing) + "/reviews",
                list,
                List.of(),
                Map.of(),
                list.spread().reviews() < ReviewSummaries.FEWEST
                        ? null
                        : summaries.of(listing, by.locale()).orElse(null),
                listing,
                reader != null && reader.id().equals(host));
    }
}
