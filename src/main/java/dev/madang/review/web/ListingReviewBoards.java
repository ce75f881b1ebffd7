package dev.madang.review.web;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Links;
import dev.madang.rental.ShownListing;
import dev.madang.review.domain.ReviewSort;
import dev.madang.review.domain.ShownReviews;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What guests say of a listing, on its page. */
@Component
class ListingReviewBoards implements Section<ShownListing> {

    static final String VIEW = "review/reviews :: board";

    private final ShownReviews reviews;

    ListingReviewBoards(ShownReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<PageSection> of(ShownListing listing, Reader reader) {
        ReviewBoard board = board(listing.id(), listing.host(), reader.member(), ReviewSort.NEWEST, Turn.FIRST);
        return Optional.of(new PageSection(VIEW, board));
    }

    ReviewBoard board(UUID listing, UUID host, @Nullable CurrentMember reader, ReviewSort sort, Turn turn) {
        return new ReviewBoard(
                Links.listing(listing) + "/reviews",
                reviews.ofListing(listing, sort, turn),
                List.of(),
                Map.of(),
                reader != null && reader.id().equals(host));
    }
}
