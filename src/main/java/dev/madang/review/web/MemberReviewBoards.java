package dev.madang.review.web;

import dev.madang.member.ShownMember;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import dev.madang.rental.ListingHeads;
import dev.madang.review.domain.ReviewList;
import dev.madang.review.domain.ReviewSort;
import dev.madang.review.domain.ShownReview;
import dev.madang.review.domain.ShownReviews;
import dev.madang.review.domain.Side;
import dev.madang.review.web.ReviewBoard.Tab;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others say of a member: their guests of the host, their hosts of the guest. */
@Component
class MemberReviewBoards implements Section<ShownMember> {

    private final ShownReviews reviews;
    private final ListingHeads listings;

    MemberReviewBoards(ShownReviews reviews, ListingHeads listings) {
        this.reviews = reviews;
        this.listings = listings;
    }

    /** Shows the side of which there is more to say. */
    @Override
    public Optional<PageSection> of(ShownMember shown, Reader reader) {
        UUID member = shown.id();
        int byGuests = reviews.count(member, Side.GUEST);
        int byHosts = reviews.count(member, Side.HOST);
        Side by = byHosts > byGuests ? Side.HOST : Side.GUEST;
        return Optional.of(new PageSection(ListingReviewBoards.VIEW, board(member, by, ReviewSort.NEWEST, Turn.FIRST)));
    }

    ReviewBoard board(UUID member, Side by, ReviewSort sort, Turn turn) {
        ReviewList list = reviews.ofMember(member, by, sort, turn);
        int others = reviews.count(member, by.other());
        int byGuests = by == Side.GUEST ? list.spread().reviews() : others;
        int byHosts = by == Side.HOST ? list.spread().reviews() : others;
        return new ReviewBoard(
                path(member, by),
                list,
                List.of(tab(member, Side.GUEST, by, byGuests), tab(member, Side.HOST, by, byHosts)),
                listings.of(list.reviews().stream().map(ShownReview::listing).toList()),
                null,
                null,
                false);
    }

    private static Tab tab(UUID member, Side by, Side current, int reviews) {
        return new Tab("review.by." + by, path(member, by), reviews, by == current);
    }

    private static String path(UUID member, Side by) {
        return "/members/" + member + "/reviews?by=" + (by == Side.GUEST ? "guests" : "hosts");
    }
}
