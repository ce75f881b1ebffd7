package dev.madang.review.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of all reviews of a listing or of a member.
 *
 * @param spread over all of them
 * @param previous before which there are more; null when there are none
 * @param next after which there are more; null when there are none
 */
public record ReviewList(
        RatingDistribution spread,
        ReviewSort sort,
        List<ShownReview> reviews,
        @Nullable Place previous,
        @Nullable Place next) {}
