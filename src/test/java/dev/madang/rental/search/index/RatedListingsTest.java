package dev.madang.rental.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.rental.ListingRatings;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class RatedListingsTest {

    /** Where no other test lends anything. */
    private static final String HERE = "gangwon-yangyang";

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    ListingRatings ratings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theListFollowsTheStars() {
        Browser stranger = people.stranger();
        UUID unrated = board("새 보드");
        UUID disliked = board("낡은 보드");
        UUID praisedOnce = board("반짝 보드");
        UUID loved = board("단골 보드");
        rate(disliked, 1, 2);
        rate(praisedOnce, 5);
        rate(loved, 5, 5, 4, 5, 5, 5);
        await().untilAsserted(() -> assertThat(ids(stranger)).containsExactly(loved, praisedOnce, unrated, disliked));
        var cards = stranger.get("/listings?sort=rating&region=" + HERE).html();
        assertThat(cards.select("[data-listing-id=" + loved + "] .stars").text())
                .isEqualTo("별점4.8 (6)");
        assertThat(cards.select("[data-listing-id=" + unrated + "] .stars")).isEmpty();
        assertThat(cards.select("option[value=rating][selected]").text()).isEqualTo("평점 높은 순");
    }

    private UUID board(String title) {
        return gear.listing(gear.host())
                .title(title)
                .category("water-surf")
                .region(HERE)
                .publish();
    }

    private void rate(UUID listing, int... stars) {
        for (int one : stars) {
            transaction.executeWithoutResult(status -> ratings.rate(listing, one));
        }
    }

    private static List<UUID> ids(Browser browser) {
        return browser.get("/listings?sort=rating&region=" + HERE).html().select("[data-listing-id]").stream()
                .map(card -> UUID.fromString(card.attr("data-listing-id")))
                .toList();
    }
}
