package dev.madang.center.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.center.Kind;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class CentersTest {

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    FoundCenters found;

    @Autowired
    CountedCenters counted;

    @Autowired
    Statements statements;

    /** At the southern tip of the country, where no other test has anything. */
    @Test
    void centresAreFoundNearByNearestFirstWithTheTrueDistance() {
        Stand far = stand.at(5, 3, new MapPoint(33.20, 126.20));
        Stand near = stand.at(5, 3, new MapPoint(33.11, 126.20));
        Page page = people.stranger().get("/centers?near=33.1,126.2&day=any");

        List<String> ids = page.html().select("[data-center-id]").eachAttr("data-center-id");
        assertThat(ids).startsWith(near.center().toString(), far.center().toString());
        assertThat(page.text("[data-center-id='" + near.center() + "'] .card-place"))
                .contains("1.1km");
        assertThat(page.text("[data-center-id='" + far.center() + "'] .card-place"))
                .contains("11.1km");
        assertThat(page.html().select("[data-center-id='" + near.center() + "'] .slot-time"))
                .hasSize(3);
    }

    @Test
    void theOneSearchCountsAllAndShowsTheBest() {
        for (int i = 0; i < 9; i++) {
            stand.withSeats(1);
        }
        Page page = people.stranger().get("/search?q=" + URLEncoder.encode("바른", StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(200);
        assertThat(found.count(CenterSearch.named("볼더링"))).isGreaterThanOrEqualTo(9);
        assertThat(people.stranger()
                        .get("/search?q=" + URLEncoder.encode("볼더링", StandardCharsets.UTF_8))
                        .html()
                        .select("main article [href^=/centers], main [data-center-id]"))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void dayKindTimePriceAndSeatsNarrowWhatIsFound() {
        Stand here = stand.at(1, 9, new MapPoint(33.1, 126.25));
        LocalDate day = Seoul.dayOf(clock.instant()).plusDays(2);
        String near = "/centers?near=33.1,126.25&day=" + day;
        assertThat(isFound(near, here)).isTrue();
        assertThat(isFound(near + "&kind=climbing&time=evening&most=9&free=true&region=seoul&q=볼더링", here))
                .isTrue();
        assertThat(isFound("/centers?near=33.1,126.25&day=" + day.plusDays(1), here))
                .isFalse();
        assertThat(isFound(near + "&kind=yoga", here)).isFalse();
        assertThat(isFound(near + "&time=morning", here)).isFalse();
        assertThat(isFound(near + "&most=8", here)).isFalse();
        assertThat(isFound(near + "&region=busan", here)).isFalse();
        assertThat(isFound(near + "&q=수영장", here)).isFalse();
        Browser member = people.browserOf(stand.member(9));
        member.post("/slots/" + here.slot() + "/registrations");
        assertThat(isFound(near + "&free=true", here)).isFalse();
        assertThat(people.stranger().get("/centers/" + here.center()).text("main"))
                .contains("연남 클라이밍", "처음 볼더링");
    }

    @Test
    void eachChoiceSaysHowManyOfItFitWhateverElseOfItsKindIsChosen() {
        MapPoint place = new MapPoint(33.12, 126.30);
        stand.at(1, 25, place);
        Stand taken = stand.at(1, 15, new MapPoint(33.14, 126.30));
        people.browserOf(stand.member(15)).post("/slots/" + taken.slot() + "/registrations");
        String day = Seoul.dayOf(clock.instant()).plusDays(2).toString();
        String near = "33.12,126.3";

        CenterFacets chosen = counted.facets(
                new CenterSearch(null, null, "climbing", day, null, "evening", "30", null, near, "3000"));
        assertThat(chosen.kinds()).containsEntry(Kind.CLIMBING, 2L).containsEntry(Kind.YOGA, 0L);
        assertThat(chosen.times()).containsEntry(TimeOfDay.EVENING, 2L).containsEntry(TimeOfDay.MORNING, 0L);
        assertThat(chosen.prices()).containsEntry(15, 1L).containsEntry(30, 2L);
        assertThat(chosen.free()).isEqualTo(1);
        assertThat(chosen.distances()).containsEntry(1_000, 1L).containsEntry(3_000, 2L);
        assertThat(chosen.days().values()).containsExactly(0L, 0L, 2L, 0L, 0L, 0L, 0L);

        CenterFacets other =
                counted.facets(new CenterSearch(null, null, "yoga", day, null, "morning", "15", "true", near, "1000"));
        assertThat(other.kinds())
                .allSatisfy((kind, centers) -> assertThat(centers).isZero());
        CenterFacets yoga =
                counted.facets(new CenterSearch(null, null, "yoga", day, null, null, null, null, near, "1000"));
        assertThat(yoga.kinds()).containsEntry(Kind.CLIMBING, 1L);
        assertThat(yoga.free()).isZero();
    }

    @Test
    void countsAreThoseOfTheListTheyLeadTo() {
        stand.at(1, 25, new MapPoint(33.12, 126.35));
        Browser stranger = people.stranger();
        Page page = stranger.get("/centers?near=33.12,126.35&within=3000");
        Elements choices = page.html().select("main nav .chip:has(small), main .facet-link:has(small)");
        assertThat(choices).hasSizeGreaterThan(20);
        for (Element link : choices) {
            int said = Integer.parseInt(link.select("small").text());
            int shown = stranger.get(link.attr("href"))
                    .html()
                    .select("[data-center-id]")
                    .size();
            assertThat(Math.min(said, 20)).as(link.text()).isEqualTo(shown);
        }
    }

    @Test
    void anyDayStaysAnyDayInTheFormUntilADayIsPicked() {
        Stand here = stand.at(1, 9, new MapPoint(33.1, 126.4));
        Browser stranger = people.stranger();
        Page whenever = stranger.get("/centers?near=33.1,126.4&day=any&most=9");
        assertThat(times(whenever, here)).isEqualTo(3);
        assertThat(whenever.html().select("form.center-search [name=near]").val())
                .isEqualTo("33.1,126.4");
        assertThat(whenever.html().select("form.center-search [name=most]").val())
                .isEqualTo("9");

        Page searched = stranger.get("/centers?" + sent(whenever, ""));
        assertThat(times(searched, here)).isEqualTo(3);
        assertThat(searched.html().select("main nav a[aria-current=true]").eachText())
                .contains("언제든");
        String day = Seoul.dayOf(clock.instant()).plusDays(2).toString();
        assertThat(times(stranger.get("/centers?" + sent(searched, day)), here)).isEqualTo(1);

        Page week = stranger.get("/centers?near=33.1,126.4");
        assertThat(times(stranger.get("/centers?" + sent(week, "")), here)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=91,0",
                "near=37.5,999",
                "near=here",
                "day=2026-99-99",
                "kind=%27%3B--",
                "most=-1",
                "within=-1",
                "within=9999999&near=37,127",
                "day=any&time=evening",
                "most=99999999999",
                "region=%25",
                "q=%25%5C",
                "after=nowhere",
                "time=never",
                "near=37,127&after=5_2026-01-01T00:00:00Z_x"
            })
    void whatCannotBeUnderstoodIsLeftOutOfTheSearch(String query) {
        assertThat(people.stranger().get("/centers?" + query).status()).isEqualTo(200);
    }

    @Test
    void aPageOfCentresCostsOneStatementForItselfOneForTimesAndOneForStars() {
        stand.withSeats(2);
        assertThat(statements.during(() -> found.some(null, 8))).hasSizeLessThanOrEqualTo(3);
    }

    private static int times(Page page, Stand here) {
        return page.html()
                .select("[data-center-id='" + here.center() + "'] .slot-time")
                .size();
    }

    /** What a browser sends of the form with this day typed. */
    private static String sent(Page page, String day) {
        FormElement form = (FormElement) page.html().selectFirst("form.center-search");
        form.select("[name=day]").val(day);
        return form.formData().stream()
                .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private boolean isFound(String path, Stand here) {
        return people.stranger()
                        .get(path)
                        .html()
                        .select("[data-center-id='" + here.center() + "']")
                        .size()
                == 1;
    }
}
