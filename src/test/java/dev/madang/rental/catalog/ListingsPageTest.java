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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
@TestInstance(Lifecycle.PER_CLASS)
class ListingsPageTest {

    /** Sets these listings apart from what other tests lend. */
    static final String OURS = "minPrice=66660&maxPrice=66669";

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    Browser stranger;
    UUID tent;
    UUID guitar;
    UUID camera;

    @BeforeAll
    void lendThree() {
        stranger = people.stranger();
        UUID host = gear.host();
        tent = gear.listing(host).title("설악 돔텐트").pricePerDay(66_661).photos(2).publish();
        guitar = gear.listing(host)
                .description("줄을 새로 갈았어요.")
                .title("야마하 통기타 <b>FG800</b>")
                .category("music-guitar")
                .region("busan-haeundae")
                .at(35.1631, 129.1637)
                .pricePerDay(66_662)
                .parcelOnly()
                .publish();
        camera = gear.listing(host)
                .description("배터리 두 개.")
                .title("후지 카메라")
                .category("photo-camera")
                .region("seoul-jongno")
                .at(37.5730, 126.9794)
                .pricePerDay(66_663)
                .inPersonOnly()
                .publish();
    }

    @Test
    void theListShowsCards() {
        Page page = get("/listings?" + OURS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(ids(page)).containsExactly(camera, guitar, tent);
        var card = page.html().selectFirst("[data-listing-id=" + tent + "]");
        assertThat(card.text()).contains("설악 돔텐트", "서울 마포구", "66,661원", "보증금 50,000원");
        assertThat(card.selectFirst("img").attr("src")).matches("/media/[0-9a-f-]{36}/card");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.text("h1")).isEqualTo("장비 3개");
    }

    @Test
    void matchesAreMarkedAndTitlesStayText() {
        Page page = get("/listings?q=" + encoded("통기타") + "&" + OURS);
        var title = page.html().selectFirst("[data-listing-id=" + guitar + "] .card-title");
        assertThat(title.select("mark").eachText()).containsExactly("통기타");
        assertThat(title.select("b")).isEmpty();
        assertThat(title.text()).isEqualTo("야마하 통기타 <b>FG800</b>");
    }

    @Test
    void theOtherKeyboardLayoutIsSaid() {
        assertThat(get("/listings?q=xpsxm&" + OURS).text(".search-understood")).isEqualTo("‘텐트’로 찾았어요.");
    }

    @Test
    void wordsAreShownAsTextWhateverTheyAre() {
        Page page = get("/listings?q=" + encoded("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(page.html().select("img[onerror], script:not([src])")).isEmpty();
    }

    @Test
    void chipsNameWhatIsInForceAndLeadToTheSearchWithoutIt() {
        Page page = get("/listings?q=" + encoded("기타") + "&category=music&region=busan&" + OURS + "&handOver=PARCEL");
        assertThat(page.html().select(".removable-chip").eachText())
                .allSatisfy(text -> assertThat(text).endsWith("필터 해제"))
                .hasSize(5);
        assertThat(page.html().select(".removable-chip").eachAttr("href"))
                .contains("/listings?q=%EA%B8%B0%ED%83%80&region=busan&" + OURS + "&handOver=PARCEL")
                .doesNotContain("/listings");
        assertThat(ids(page)).containsExactly(guitar);
    }

    @Test
    void facetsCountUnderAllOtherFilters() {
        Page page = get("/listings?region=seoul&" + OURS);
        assertThat(count(page, "category=photo")).isEqualTo("1");
        assertThat(count(page, "category=music")).isNull();
        assertThat(count(page, "region=busan")).isEqualTo("1");
        assertThat(count(page, "region=seoul-jongno")).isEqualTo("1");
    }

    @Test
    void distanceIsMeasuredFromNear() {
        Page page = get("/listings?" + OURS + "&near=37.566,126.902&sort=distance");
        assertThat(ids(page)).containsExactly(tent, camera, guitar);
        assertThat(page.text("[data-listing-id=" + camera + "] .card-place")).contains("6.9km");
        assertThat(ids(get("/listings?" + OURS + "&near=37.566,126.902&radiusKm=10")))
                .containsExactlyInAnyOrder(tent, camera);
    }

    @Test
    void anEmptyFieldOfAPlainFormLeavesTheAddress() {
        Page page = get("/listings?category=&q=" + encoded("텐트") + "&from=&to=");
        assertThat(page.status()).isBetween(302, 303);
        assertThat(page.location()).isEqualTo("/listings?q=%ED%85%90%ED%8A%B8");
    }

    @Test
    void everyFormWorksWithoutScript() {
        var page = get("/listings?" + OURS + "&sort=newest").html();
        assertThat(page.select("main form")).isNotEmpty().allSatisfy(form -> {
            assertThat(form.attr("method")).isEqualTo("get");
            assertThat(form.attr("action")).isEqualTo("/listings");
            assertThat(form.select("button")).isNotEmpty();
        });
        assertThat(page.selectFirst("form:has(#filter-from) input[name=sort]").attr("value"))
                .isEqualTo("newest");
        assertThat(page.select("form:has(#filter-from) input[type=hidden][name=from]"))
                .isEmpty();
    }

    @Test
    void htmxGetsTheListAndTheCountsAndTheAddress() {
        Page part = stranger.getAsHtmx("/listings?q=&" + OURS + "&sort=price");
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.body()).doesNotContain("<html", "<header");
        assertThat(part.html().select("#results")).hasSize(1);
        assertThat(part.html().select("#facets[hx-swap-oob=true]")).hasSize(1);
        assertThat(part.header("HX-Push-Url")).isEqualTo("/listings?" + OURS + "&sort=price");
        assertThat(ids(part)).containsExactly(tent, guitar, camera);
    }

    @Test
    void theBackButtonGetsTheWholePage() {
        Page restored =
                people.stranger().with("HX-History-Restore-Request", "true").getAsHtmx("/listings?" + OURS);
        assertThat(restored.body()).contains("<html");
    }

    @Test
    void cachesKeepPageAndPartApart() {
        assertThat(get("/listings?" + OURS).headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("HX-Request"));
        assertThat(stranger.getAsHtmx("/listings?" + OURS).headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("HX-Request"));
    }

    @Test
    void whatMakesNoSenseIsSaidWhereItWasTyped() {
        Page page = get("/listings?from=2020-01-01&to=2020-01-03&minPrice=" + encoded("싸게") + "&category=atlantis");
        assertThat(page.status()).isEqualTo(200);
        var from = page.html().selectFirst("#filter-from");
        assertThat(from.attr("value")).isEqualTo("2020-01-01");
        assertThat(from.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.text("#from-wrong")).startsWith("빌리는 날은 내일부터");
        assertThat(page.html().selectFirst("#filter-minPrice").attr("value")).isEqualTo("싸게");
        assertThat(page.text(".notice")).contains("모르는 분류", "가장 낮은 값을 읽을 수 없어서");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=%F0%9F%8F%95",
                "page=99999999999",
                "page=1000",
                "near=1e400,1",
                "radiusKm=9e9",
                "minPrice=-1",
                "maxPrice=999999999999",
                "from=0000-00-00&to=9999-99-99",
                "from=%2B1&to=x",
                "sort=%00",
                "q=a&q=b",
                "category=camping&category=music",
                "q=AND+OR+%28%22%2A%3F%5B",
                "lang=xx"
            })
    void noParameterBreaksThePage(String query) {
        assertThat(stranger.follow(get("/listings?" + query)).status()).isEqualTo(200);
        assertThat(stranger.getAsHtmx("/listings?" + query).status()).isEqualTo(200);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(get("/listings?q=%ED%A0%80").status()).isEqualTo(400);
    }

    @Test
    void beyondTheLastPageThereIsAWayBack() {
        Page page = get("/listings?" + OURS + "&page=7");
        assertThat(ids(page)).isEmpty();
        assertThat(page.html().select(".empty-state a").attr("href")).isEqualTo("/listings?" + OURS);
    }

    @Test
    void whoFindsNothingIsToldWhatToLeaveOut() {
        Page page = get("/listings?q=" + encoded("텐트") + "&region=busan&" + OURS);
        assertThat(page.text(".empty-state h2")).isEqualTo("맞는 장비를 찾지 못했어요");
        assertThat(page.html().select(".search-empty a.chip").eachText()).contains("부산 빼고 찾기");
    }

    @Test
    void freeDaysAreSaidOnTheCard() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        UUID busy = gear.listing(gear.host()).title("바쁜 드론").pricePerDay(55_551).publish();
        gear.block(busy, DayPeriod.ofDays(tomorrow, 3));
        assertThat(get("/listings?minPrice=55551&maxPrice=55551").text(".free-note"))
                .contains("부터 비어 있어요");
        assertThat(ids(get("/listings?minPrice=55551&maxPrice=55551" + days(tomorrow, tomorrow.plusDays(1)))))
                .isEmpty();
        Page later = get("/listings?minPrice=55551&maxPrice=55551" + days(tomorrow.plusDays(3), tomorrow.plusDays(5)));
        assertThat(later.text(".free-note")).isEqualTo("고른 날 비어 있어요");
    }

    @Test
    void thePageIsCompleteInEnglish() {
        Page page = people.stranger().with("Accept-Language", "en").get("/listings?q=xpsxm&" + OURS);
        assertThat(page.text("h1")).isEqualTo("1 listing for “xpsxm”");
        assertThat(page.text(".search-understood")).isEqualTo("Showing results for “텐트”.");
        assertThat(page.html().selectFirst("main").text().replaceAll("설악 돔텐트|텐트", ""))
                .doesNotContainPattern("[가-힣]");
    }

    @Test
    void aPageTakesAtMostThreeStatements() {
        LocalDate day = LocalDate.now(clock).plusDays(10);
        assertThat(statements.during(() -> get("/listings?q=" + encoded("텐트")))).hasSizeLessThanOrEqualTo(3);
        assertThat(statements.during(() -> get("/listings?q=" + encoded("캠핑") + days(day, day.plusDays(2)))))
                .hasSizeLessThanOrEqualTo(3);
    }

    private Page get(String path) {
        return stranger.get(path);
    }

    private static String days(LocalDate from, LocalDate to) {
        return "&from=" + from + "&to=" + to;
    }

    private static List<UUID> ids(Page page) {
        return page.html().select("article[data-listing-id]").eachAttr("data-listing-id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String count(Page page, String parameter) {
        return page.html().select("a.facet-link").stream()
                .filter(link -> List.of(link.attr("href").split("[?&]")).contains(parameter))
                .findFirst()
                .map(link -> link.select("small").text())
                .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
