package dev.madang.center.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
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
    Statements statements;

    /** At the southern tip of the country, where no other test has anything. */
    @Test
    void centresAreFoundNearByNearestFirstWithTheTrueDistance() {
        Stand far = stand.at(5, 3, new MapPoint(33.20, 126.20));
        Stand near = stand.at(5, 3, new MapPoint(33.11, 126.20));
        Page page = people.stranger().get("/centers?near=33.1,126.2");

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
        var search = new CenterSearch("볼더링", null, null, null, null, null, null, null);
        assertThat(found.count(search)).isGreaterThanOrEqualTo(9);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=91,0",
                "near=37.5,999",
                "near=here",
                "day=2026-99-99",
                "kind=%27%3B--",
                "most=-1",
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
    void aPageOfCentresCostsTwoStatements() {
        stand.withSeats(2);
        assertThat(statements.during(() -> found.some(null, 8))).hasSizeLessThanOrEqualTo(2);
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
