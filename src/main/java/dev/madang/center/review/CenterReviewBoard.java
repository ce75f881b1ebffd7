package dev.madang.center.review;

import dev.madang.center.Links;
import dev.madang.platform.paging.Slice;
import dev.madang.review.RatingDistribution;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code center/review/reviews :: board}.
 *
 * @param repliable whether the reader may answer for the centre
 */
public record CenterReviewBoard(UUID center, RatingDistribution spread, Slice<ClassReview> slice, boolean repliable) {

    public @Nullable String previous() {
        return slice.previousOf(Links.centerReviews(center));
    }

    public @Nullable String next() {
        return slice.nextOf(Links.centerReviews(center));
    }
}
