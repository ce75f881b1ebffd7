package dev.madang.rental.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class RentalOnHomeTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    private Browser stranger;

    @BeforeEach
    void openABrowser() {
        stranger = people.stranger();
    }

    @Test
    void gearStandsBetweenTheSearchAndHowItGoesInThisOrder() {
        gear.listing(gear.host()).publish();

        assertThat(stranger.get("/").html().select("main > section.section, main > .seen").stream()
                        .map(part -> part.hasClass("seen") ? "seen" : part.attr("aria-labelledby")))
                .containsSubsequence("categories", "weekend", "seen", "how");
    }

    @Test
    void gearThatIsFreeOnTheComingWeekendStandsOnTheHomePageUntilItIsTaken() {
        // Newer than whatever other tests published, whose clocks went ahead as well.
        clock.advance(Duration.ofDays(2_000));
        UUID listing = gear.listing(gear.host()).title("주말 텐트").publish();
        assertThat(stranger.get("/").html().select("[data-listing-id=" + listing + "]"))
                .hasSize(1);

        gear.block(listing, ComingWeekend.after(LocalDate.now(clock)).days());
        assertThat(stranger.get("/").html().select("[data-listing-id=" + listing + "]"))
                .isEmpty();
    }

    @Test
    void aMemberSeesTheGearNearHomeFirst() {
        UUID near = gear.listing(gear.host()).at(33.2541, 126.5601).publish();
        clock.advance(Duration.ofDays(3_000));
        gear.listing(gear.host()).at(37.5665, 126.978).publish();
        var member = people.browserOf(people.member("서귀포"));
        member.post("/me", "nickname", "서귀포", "introduction", "", "region", "jeju-seogwipo", "language", "ko");

        Page home = member.get("/");
        assertThat(home.html().select("[data-listing-id]").first().attr("data-listing-id"))
                .isEqualTo(near.toString());
        assertThat(home.html().select("#weekend ~ a").attr("href")).contains("near=");
    }
}
