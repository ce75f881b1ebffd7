package dev.madang.review;

import dev.madang.review.domain.Opinion;
import java.util.List;

/** What is said in tests of reviews. */
final class Opinions {

    static final String GOOD = "설명 그대로 깨끗했고 시간도 잘 지켜 주셨어요. 또 빌릴게요!";

    private Opinions() {}

    static Opinion opinion(int stars) {
        return new Opinion(stars, GOOD, List.of());
    }
}
