package dev.madang.review.summary;

import dev.madang.shared.Graphemes;
import dev.madang.shared.Sha256;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A review that is part of a summary. */
record SummarizedReview(UUID id, int stars, String text) {

    private static final int LONGEST_EXCERPT = 100;

    ReviewSummary.Voice voice(String said) {
        return new ReviewSummary.Voice(id, stars, Graphemes.cut(said.strip(), LONGEST_EXCERPT));
    }

    static String basis(List<SummarizedReview> reviews) {
        String all = reviews.stream().map(review -> review.id() + review.text()).collect(Collectors.joining(" "));
        return Sha256.hex(Sha256.of(all), 16);
    }
}
