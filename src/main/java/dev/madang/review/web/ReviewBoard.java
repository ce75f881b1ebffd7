package dev.madang.review.web;

import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.review.domain.ReviewList;
import dev.madang.review.domain.ReviewSort;
import dev.madang.review.summary.ReviewSummary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reviews of a listing or a member with what leads to the others ({@code review/reviews :: board}).
 *
 * @param path its own page, with the query that tells whose reviews these are
 * @param tabs of a member: by their guests and by their hosts; none of a listing
 * @param listings what the reviews are about, where they are about several
 * @param summary of all of them, where there are enough
 * @param summarized the listing that it is of
 * @param repliable whether the reader is the host who may reply
 */
record ReviewBoard(
        String path,
        ReviewList list,
        List<Tab> tabs,
        Map<UUID, ListingHead> listings,
        @Nullable ReviewSummary summary,
        @Nullable UUID summarized,
        boolean repliable) {

    /** @param label message key */
    record Tab(String label, String href, int reviews, boolean current) {}

    public List<ReviewSort> sorts() {
        return List.of(ReviewSort.values());
    }

    public String href(ReviewSort sort) {
        return path + (path.contains("?") ? "&" : "?") + "sort=" + sort.word();
    }

    public @Nullable String previous() {
        return list.slice().previousOf(href(list.sort()));
    }

    public @Nullable String next() {
        return list.slice().nextOf(href(list.sort()));
    }
}
