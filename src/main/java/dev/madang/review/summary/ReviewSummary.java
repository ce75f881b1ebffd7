package dev.madang.review.summary;

import java.util.List;
import java.util.UUID;

/**
 * What the reviews of a listing say. Feeds {@code review/summary}.
 *
 * @param basis of which reviews it was made: another set makes another summary
 * @param simple whether words were counted rather than a model asked
 */
public record ReviewSummary(String basis, boolean simple, List<Statement> statements) {

    /**
     * A sentence and what it stands on.
     *
     * @param aspect what is spoken of, as {@code review.aspect.<name>}; empty where {@code text} says it
     * @param text of a model; empty where counts and aspect say all
     */
    public record Statement(String aspect, String text, List<Voice> satisfied, List<Voice> dissatisfied) {

        public int voices() {
            return satisfied.size() + dissatisfied.size();
        }

        /** Whether more than a few see it otherwise than most. */
        public boolean isDisputed() {
            int few = Math.min(satisfied.size(), dissatisfied.size());
            return few >= 2 && few * 4 >= voices();
        }
    }

    /** @param excerpt of what it says */
    public record Voice(UUID review, int stars, String excerpt) {}

    /** Whether it still stands on what there is: nothing is left of a review that is gone. */
    boolean isOf(List<SummarizedReview> reviews) {
        return basis.equals(SummarizedReview.basis(reviews));
    }
}
