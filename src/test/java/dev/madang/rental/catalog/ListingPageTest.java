package dev.madang.rental.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class ListingPageTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    Clock clock;

    CurrentMember host;
    Browser stranger;
    LocalDate soon;
    UUID tent;

    @BeforeEach
    void lendATent() {
        host = people.member("하늘이웃");
        stranger = people.stranger();
        soon = LocalDate.now(clock).plusDays(10);
        tent = gear.listing(host.id())
                .title("코베아 돔텐트 <4인용>")
                .description("바닥까지 말렸어요.\n\n팩은 열두 개예요.")
                .pricePerDay(12_000)
                .weeklyDiscount(10)
                .deposit(50_000)
                .days(2, 14)
                .noticeDays(3)
                .units(2)
                .option("랜턴", 3_000, 5_000)
                .photos(2)
                .publish();
    }

    @Test
    void thePageSaysEverything() {
        Page page = stranger.get("/listings/" + tent);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("코베아 돔텐트 <4인용>");
        assertThat(page.text("main"))
                .contains("서울 마포구", "하늘이웃", "바닥까지 말렸어요.", "12,000원", "10% 할인", "50,000원", "랜턴", "3,000원")
                .contains("최소 2일, 최대 14일", "3일 전까지", "직접 만나서", "택배로")
                .contains("대여료는 24,000원");
        assertThat(page.html().select(".gallery img")).hasSize(2);
        assertThat(page.html().select("meta[name=description]").attr("content")).startsWith("바닥까지 말렸어요.");
        assertThat(page.html().select("link[rel=canonical]").attr("href")).endsWith("/listings/" + tent);
        assertThat(page.html().select("h1")).hasSize(1);
    }

    @Test
    void thePlaceIsDrawnAndNeverExact() {
        UUID hidden = gear.listing(host.id()).at(37.566312, 126.901777).publish();
        Page page = stranger.get("/listings/" + hidden);
        assertThat(page.html().select(".listing-map path.map-own")).hasSize(1);
        assertThat(page.text(".listing-map svg")).contains("마포구");
        assertThat(page.html().select(".listing-map circle")).hasSize(1);
        assertThat(page.body()).doesNotContain("37.5663", "126.9017", "역 앞");
        assertThat(page.html().select("script[src*=leaflet]")).isEmpty();
    }

    @Test
    void theCalendarSaysWhatEachDayIs() {
        LocalDate today = LocalDate.now(clock);
        gear.blockUnit(tent, gear.units(tent).getFirst(), DayPeriod.ofDays(soon, 2));
        gear.block(tent, DayPeriod.ofDays(soon.plusDays(3), 1));
        Page page = stranger.get("/listings/" + tent);
        assertThat(page.html().select("table.month")).hasSize(2);
        assertThat(state(page, today)).isEqualTo("CLOSED");
        assertThat(state(page, today.plusDays(2))).isEqualTo("CLOSED");
        assertThat(state(page, today.plusDays(3))).isEqualTo("FREE");
        assertThat(state(page, soon)).isEqualTo("FREE");
        assertThat(page.text("[data-date=" + soon + "]")).contains("1개 남음");
        assertThat(state(page, soon.plusDays(3))).isEqualTo("TAKEN");
        if (today.getDayOfMonth() > 1) {
            assertThat(state(page, today.minusDays(1))).isEqualTo("PAST");
        }
    }

    @Test
    void daysAreChosenByLinksAlone() {
        Page page = stranger.get("/listings/" + tent);
        Page begun =
                stranger.get(page.html().selectFirst("[data-date=" + soon + "]").attr("href"));
        assertThat(begun.html().selectFirst("input[name=from]").attr("value")).isEqualTo(soon.toString());
        Page chosen = stranger.get(
                begun.html().selectFirst("[data-date=" + soon.plusDays(3) + "]").attr("href"));
        assertThat(chosen.html().selectFirst("[data-total-won]").attr("data-total-won"))
                .isEqualTo(String.valueOf(3 * 12_000 + 50_000));
    }

    @Test
    void aTakenDayMayBeTheDayOfReturn() {
        gear.block(tent, DayPeriod.ofDays(soon.plusDays(2), 5));
        Page begun = stranger.get("/listings/" + tent + "?from=" + soon);
        assertThat(begun.html()
                        .selectFirst("[data-date=" + soon.plusDays(2) + "]")
                        .attr("href"))
                .contains("to=" + soon.plusDays(2));
        assertThat(begun.html()
                        .selectFirst("[data-date=" + soon.plusDays(3) + "]")
                        .attr("href"))
                .isEmpty();
    }

    @Test
    void monthsTurnByLinks() {
        YearMonth current = YearMonth.now(clock);
        Page page = stranger.get("/listings/" + tent);
        assertThat(page.html().select("#calendar-previous")).isEmpty();
        Page next = stranger.getAsHtmx(page.html().selectFirst("#calendar-next").attr("href"));
        assertThat(next.body()).doesNotContain("<html");
        assertThat(next.html().select("[data-date=" + current.plusMonths(1).atDay(1) + "]"))
                .hasSize(1);
        assertThat(next.html().select("#calendar-previous")).hasSize(1);
        assertThat(stranger.get("/listings/" + tent + "?month=1999-13").status())
                .isEqualTo(200);
        assertThat(stranger.get("/listings/" + tent + "?month=2199-12").html().select("#calendar-next"))
                .isEmpty();
    }

    @Test
    void theQuoteGrowsWithWhatIsChosen() {
        UUID lantern = gear.options(tent).getFirst();
        Page quote = stranger.getAsHtmx("/listings/" + tent + "/quote?from=" + soon + "&to=" + soon.plusDays(7)
                + "&units=2&options=" + lantern + "&handOver=PARCEL&giveBack=PARCEL");
        long rent = 12_000L * 7 * 2;
        assertThat(quote.html().selectFirst("[data-total-won]").attr("data-total-won"))
                .isEqualTo(String.valueOf(rent - rent / 10 + 3_000 + 2 * 50_000 + 5_000));
        assertThat(quote.body()).doesNotContain("<html");
    }

    @Test
    void theQuoteSaysWhatSpeaksAgainstIt() {
        gear.block(tent, DayPeriod.ofDays(soon.plusDays(5), 2));
        assertThat(quote(soon, soon.plusDays(1))).contains("2일 이상부터");
        assertThat(quote(soon, soon.plusDays(20))).contains("14일까지");
        assertThat(quote(LocalDate.now(clock).plusDays(1), LocalDate.now(clock).plusDays(4)))
                .contains("부터 빌릴 수 있어요");
        assertThat(quote(soon.plusDays(5), soon.plusDays(7))).contains("이미 예약이 있어요", "가장 가까운 빈 날짜");
    }

    @Test
    void aGuestIsLedToSignInWithEverythingChosen() {
        UUID lantern = gear.options(tent).getFirst();
        Page page = stranger.get("/listings/" + tent + "?from=" + soon + "&to=" + soon.plusDays(2) + "&units=2&options="
                + lantern + "&handOver=PARCEL&giveBack=IN_PERSON");
        String entrance = page.html().selectFirst("#booking button[formaction]").attr("formaction");
        String chosen = "from=" + soon + "&to=" + soon.plusDays(3) + "&units=2&options=" + lantern
                + "&handOver=PARCEL&giveBack=IN_PERSON";
        String signIn = stranger.get(entrance + "?" + chosen).location();
        assertThat(URLDecoder.decode(signIn, UTF_8)).isEqualTo("/sign-in?continue=/listings/" + tent + "?" + chosen);
        var form = page.html().selectFirst("#booking form");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.attr("action")).isEqualTo("/listings/" + tent);
        assertThat(form.select("[name=_csrf]")).isEmpty();
    }

    @Test
    void aMemberAsksFromTheSamePage() {
        Page page = people.browserOf(people.member("민지"))
                .get("/listings/" + tent + "?from=" + soon + "&to=" + soon.plusDays(2));
        var form = page.html().selectFirst("#booking form");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo("/listings/" + tent + "/reservations");
        assertThat(form.select("[name=from], [name=to], [name=units], [name=options]")
                        .eachAttr("name"))
                .contains("from", "to", "units", "options");
        assertThat(form.select("[name=idempotencyKey], [name=_csrf]")).hasSize(2);
    }

    @Test
    void aMemberSeesThePriceWithoutScriptAndWithoutAsking() {
        Browser browser = people.browserOf(people.member("민지"));
        Page card = browser.post(
                "/listings/" + tent + "/reservations",
                "from",
                soon.toString(),
                "to",
                soon.plusDays(2).toString(),
                "units",
                "2",
                "handOver",
                "PARCEL",
                "giveBack",
                "PARCEL",
                "recalculate",
                "true");
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.html().selectFirst("[data-total-won]").attr("data-total-won"))
                .isEqualTo(String.valueOf(2 * 2 * 12_000 + 2 * 50_000));
        assertThat(state(browser.get("/listings/" + tent), soon)).isEqualTo("FREE");
    }

    @Test
    void whatIsNotPublishedIsForItsHostAlone() {
        UUID draft = gear.listing(host.id()).title("초안").draft();
        UUID paused = gear.listing(host.id()).title("쉬는 중").pause();
        for (UUID hidden : new UUID[] {draft, paused}) {
            assertThat(stranger.get("/listings/" + hidden).status()).isEqualTo(404);
            assertThat(people.browserOf(people.member("남"))
                            .get("/listings/" + hidden)
                            .status())
                    .isEqualTo(404);
            Page own = people.browserOf(host).get("/listings/" + hidden);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.text(".notice")).contains("나에게만 보여요");
        }
    }

    @Test
    void onesOwnLeadsToItsEditorAndToNoRequest() {
        UUID mine = gear.listing(host.id()).publish();
        Page own = people.browserOf(host).get("/listings/" + mine);
        assertThat(own.html().select("#booking, a[href='#booking']")).isEmpty();
        assertThat(own.html().select("a[href='/listings/" + mine + "/edit']")).hasSize(2);
        assertThat(stranger.get("/listings/" + mine).html().select("#booking")).hasSize(1);
    }

    @Test
    void whatWasDeletedIsGone() {
        UUID deleted = gear.listing(host.id()).delete();
        assertThat(stranger.get("/listings/" + deleted).status()).isEqualTo(410);
        assertThat(people.browserOf(host).get("/listings/" + deleted).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=x&to=y",
                "units=-1",
                "units=abc",
                "options=1",
                "handOver=DRONE",
                "from=2020-01-01&to=2020-01-03"
            })
    void noChoiceBreaksThePage(String query) {
        assertThat(stranger.get("/listings/" + tent + "?" + query).status()).isEqualTo(200);
        assertThat(stranger.getAsHtmx("/listings/" + tent + "/quote?" + query).status())
                .isEqualTo(200);
    }

    @Test
    void aPageTakesAtMostSevenStatementsOfWhichNoneMultipliesPhotosByOptionsOrPrices() {
        gear.priceSpecially(tent, DayPeriod.ofDays(soon, 2), 20_000);
        List<String> sent = statements.during(() -> stranger.get("/listings/" + tent));
        assertThat(sent).hasSizeLessThanOrEqualTo(7);
        assertThat(sent)
                .filteredOn(sql -> Stream.of("listing_photo", "listing_option", "listing_special_price")
                                .filter(sql::contains)
                                .count()
                        > 1)
                .isEmpty();
        assertThat(sent)
                .as("each of them is read")
                .anyMatch(sql -> sql.contains("listing_photo"))
                .anyMatch(sql -> sql.contains("listing_option"))
                .anyMatch(sql -> sql.contains("listing_special_price"));
        assertThat(statements.during(
                        () -> stranger.get("/listings/" + tent + "?from=" + soon + "&to=" + soon.plusDays(2))))
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void thePageIsCompleteInEnglish() {
        UUID kayak = gear.listing(people.member("Alex").id())
                .title("Kayak")
                .description("Dry.")
                .publish();
        Page page = people.stranger().with("Accept-Language", "en").get("/listings/" + kayak);
        assertThat(page.text("main")).doesNotContainPattern("[가-힣]");
    }

    private String quote(LocalDate from, LocalDate to) {
        return stranger.getAsHtmx("/listings/" + tent + "/quote?from=" + from + "&to=" + to)
                .html()
                .text();
    }

    private static String state(Page page, LocalDate day) {
        return page.html().selectFirst("[data-date=" + day + "]").attr("data-state");
    }
}
