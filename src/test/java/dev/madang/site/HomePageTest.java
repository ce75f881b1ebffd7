package dev.madang.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MadangTest
class HomePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    private Browser stranger;

    @BeforeEach
    void openABrowser() {
        stranger = new Browser(port);
    }

    @Test
    void aStrangerSeesWhatMadangIsAndTheTwelveCategories() {
        Page home = stranger.get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text("h1")).isEqualTo("해 보고 싶던 취미, 하루부터 시작해요");
        assertThat(home.html().select(".tile[href*='category=']")).hasSize(12);
        assertThat(home.html().select("form[role=search]").attr("action")).isEqualTo("/search");
    }

    @Test
    void theFooterNamesTheOperatorAndThatMadangIsAnIntermediary() {
        assertThat(stranger.get("/").text("footer")).contains("통신판매중개자", "사업자등록번호");
    }

    @Test
    void aGuestsPageCarriesNothingOfOneSession() {
        Page home = stranger.get("/");

        assertThat(home.html().select("form[method=post], input[name=_csrf]")).isEmpty();
        assertThat(home.header("Set-Cookie")).isNull();
    }

    @Test
    void theOtherLanguageIsOneLinkAwayAndStaysOnThePage() {
        Page home = stranger.get("/?q=tent&notice=saved&lang=ko");
        assertThat(home.html().select(".top-bar a[hreflang]").attr("href")).isEqualTo("/?q=tent&lang=en");

        Page english = stranger.get("/?lang=en");
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.text("h1")).isEqualTo("Try the hobby you have been thinking of, for a day");
        assertThat(stranger.get("/").html().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void aMemberSeesWhatNeedsThemToday() {
        var host = people.member("호스트");
        UUID listing = gear.listing(host.id()).title("차례 텐트").publish();
        LocalDate from = LocalDate.now(clock).plusDays(20);
        people.browserOf(people.member("손님"))
                .post(
                        "/listings/" + listing + "/reservations",
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(2).toString(),
                        "units",
                        "1",
                        "handOver",
                        "IN_PERSON",
                        "giveBack",
                        "IN_PERSON",
                        "idempotencyKey",
                        UUID.randomUUID().toString());

        assertThat(people.browserOf(host).get("/").text(".todo")).contains("‘차례 텐트’ 요청에", "답해 주세요");
    }

    @Test
    void onlyOwnScriptsAndStylesRun() {
        Page home = stranger.get("/");

        assertThat(home.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(home.html().select("style, script:not([src]), [style], [onclick]"))
                .isEmpty();
    }
}
