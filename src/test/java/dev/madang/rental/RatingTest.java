package dev.madang.rental;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatingTest {

    @Test
    void theAverageIsOverAllReviews() {
        assertThat(new Rating(4, 18).average()).isEqualTo(4.5);
        assertThat(Rating.NONE.average()).isZero();
        assertThat(Rating.NONE.isGiven()).isFalse();
    }

    @Test
    void oneEnthusiastDoesNotOutdoTwentyContentedGuests() {
        assertThat(new Rating(20, 94).rank()).isGreaterThan(new Rating(1, 5).rank());
    }

    @Test
    void whatNobodyHasTriedStandsBetweenGoodAndBad() {
        assertThat(new Rating(1, 5).rank()).isGreaterThan(Rating.NONE.rank());
        assertThat(new Rating(3, 6).rank()).isLessThan(Rating.NONE.rank());
    }

    @Test
    void amongEquallyGoodTheOneWithMoreReviewsComesFirst() {
        assertThat(new Rating(10, 48).rank()).isGreaterThan(new Rating(5, 24).rank());
    }
}
