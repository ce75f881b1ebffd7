package dev.madang.review.domain;

import dev.madang.platform.paging.Slice;
import dev.madang.review.RatingDistribution;
import java.util.List;

/**
 * One part of all reviews of a listing or of a member.
 *
 * @param spread over all of them
 */
public record ReviewList(RatingDistribution spread, ReviewSort sort, Slice<ShownReview> slice) {

    public List<ShownReview> reviews() {
        return slice.rows();
    }
}
