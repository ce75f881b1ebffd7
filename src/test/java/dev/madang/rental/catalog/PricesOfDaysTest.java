package dev.madang.rental.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Days with a price of their own, wherever gear is found: its cards, the order, the filter, the assistant and what search engines read. */
@MadangTest
@TestInstance(Lifecycle.PER_CLASS)
class PricesOfDaysTest {

    /** Where no other test lends anything. */
    private static final String HERE = "region=gangwon-yanggu";

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    Browser stranger;
    LocalDate day;
    /** Dear in the season. */
    UUID seasonal;
    /** Cheap on one day. */
    UUID bargain;

    UUID even;

    @BeforeAll
    void lend() {
        stranger = people.stranger();
        day = LocalDate.now(clock).plusDays(20);
        UUID host = gear.host();
        seasonal = tent(host, "성수기 텐트", 10_000, 0);
        gear.priceSpecially(seasonal, DayPeriod.ofDays(day.plusDays(1), 30), 40_000);
        bargain = tent(host, "할인 텐트", 30_000, 10);
        gear.priceSpecially(bargain, DayPeriod.ofDays(day, 1), 5_000);
        even = tent(host, "한결같은 텐트", 20_000, 0);
    }

    private UUID tent(UUID host, String title, long perDay, int weekly) {
        return gear.listing(host)
                .title(title)
                .region("gangwon-yanggu")
                .pricePerDay(perDay)
                .weeklyDiscount(weekly)
                .publish();
    }

    @Test
    void withDaysACardSaysWhatThoseDaysCost() {
        Page page = stranger.get(list(day, 3));
        assertThat(price(page, seasonal)).isEqualTo("90,000원 / 3일 · 하루 30,000원꼴");
        assertThat(price(page, bargain)).isEqualTo("65,000원 / 3일 · 하루 21,666원꼴");
        assertThat(price(page, even)).isEqualTo("60,000원 / 3일 · 하루 20,000원꼴");
        assertThat(price(stranger.get(list(day, 1)), bargain)).isEqualTo("5,000원 / 1일");
        assertThat(price(stranger.get(list(day, 7)), bargain))
                .as("less the weekly discount")
                .isEqualTo("166,500원 / 7일 · 하루 23,785원꼴");
    }

    @Test
    void whatTheCardSaysIsWhatThePageAsksFor() {
        for (UUID listing : List.of(seasonal, bargain, even)) {
            Page page = stranger.get("/listings/%s?from=%s&to=%s&handOver=IN_PERSON&giveBack=IN_PERSON"
                    .formatted(listing, day, day.plusDays(7)));
            long total = Long.parseLong(
                    page.html().selectFirst("#booking [data-total-won]").attr("data-total-won"));
            assertThat(price(stranger.get(list(day, 7)), listing)).startsWith("%,d원 ".formatted(total - 50_000));
        }
    }

    @Test
    void withoutDaysACardSaysWhetherOtherDaysCostMoreOrLess() {
        Page page = stranger.get("/listings?" + HERE);
        assertThat(price(page, seasonal)).isEqualTo("10,000원부터 / 하루");
        assertThat(price(page, bargain)).isEqualTo("평소 30,000원 / 하루");
        assertThat(price(page, even)).isEqualTo("20,000원 / 하루");
        assertThat(stranger.get("/listings/" + seasonal).text("#booking-heading"))
                .isEqualTo("10,000원부터 / 하루");
        assertThat(stranger.get("/listings/" + bargain).text(".to-booking p")).isEqualTo("평소 30,000원 / 하루");
    }

    @Test
    void theOrderAndTheFilterGoByWhatTheDaysCost() {
        assertThat(ids(stranger.get("/listings?" + HERE + "&sort=price"))).containsExactly(seasonal, even, bargain);
        assertThat(ids(stranger.get(list(day, 1) + "&sort=price"))).containsExactly(bargain, seasonal, even);
        assertThat(ids(stranger.get(list(day.plusDays(2), 2) + "&sort=price")))
                .containsExactly(even, bargain, seasonal);
        assertThat(ids(stranger.get(list(day, 1) + "&maxPrice=9999"))).containsExactly(bargain);
        assertThat(ids(stranger.get(list(day.plusDays(2), 2) + "&maxPrice=20000")))
                .containsExactly(even);
        assertThat(ids(stranger.get(list(day.plusDays(2), 2) + "&minPrice=40000&maxPrice=40000")))
                .containsExactly(seasonal);
    }

    @Test
    void aPriceThatIsSetOrTakenBackCountsAtOnce() {
        LocalDate later = day.plusDays(60);
        assertThat(ids(stranger.get(list(later, 1) + "&maxPrice=1999"))).isEmpty();
        gear.priceSpecially(even, DayPeriod.ofDays(later, 1), 1_500);
        assertThat(ids(stranger.get(list(later, 1) + "&maxPrice=1999"))).containsExactly(even);
        gear.forgetPrices(even);
        assertThat(ids(stranger.get(list(later, 1) + "&maxPrice=1999"))).isEmpty();
    }

    @Test
    void aPageOfCardsWithPricesOfTheirOwnTakesNoStatementMore() {
        assertThat(statements.during(() -> stranger.get(list(day, 3)))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theAssistantFindsAndSaysWhatTheDaysCost() {
        String then = day.getMonthValue() + "월 " + day.getDayOfMonth() + "일에 ";
        Page page = stranger.get("/ask?q=" + encoded("양구군에서 " + then + "9천원 이하 텐트"));
        assertThat(page.html().select("main article").eachAttr("data-listing-id"))
                .containsExactly(bargain.toString());
        assertThat(page.text(".reasons")).contains("하루 5,000원이에요");
        assertThat(stranger.get("/ask?q=" + encoded("양구군에서 3만원 이하 텐트")).text("main"))
                .contains("평소 하루 30,000원이에요", "하루 20,000원이에요");
    }

    @Test
    void searchEnginesReadTheLowestAndTheHighestAndWhen() {
        JsonNode offer = json.readTree(stranger.get("/listings/" + seasonal)
                        .html()
                        .selectFirst("script[type=application/ld+json]")
                        .data())
                .get("offers");
        assertThat(offer.get("@type").asString()).isEqualTo("AggregateOffer");
        assertThat(offer.get("lowPrice").asLong()).isEqualTo(10_000);
        assertThat(offer.get("highPrice").asLong()).isEqualTo(40_000);
        JsonNode season = offer.get("priceSpecification").get(1);
        assertThat(season.get("price").asLong()).isEqualTo(40_000);
        assertThat(season.get("validFrom").asString()).isEqualTo(day.plusDays(1).toString());
        assertThat(season.get("validThrough").asString())
                .isEqualTo(day.plusDays(30).toString());
    }

    private static String list(LocalDate from, int days) {
        return "/listings?" + HERE + "&from=" + from + "&to=" + from.plusDays(days);
    }

    private static String price(Page page, UUID listing) {
        return page.text("[data-listing-id=" + listing + "] .card-price");
    }

    private static List<UUID> ids(Page page) {
        return page.html().select("main [data-listing-id]").eachAttr("data-listing-id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
