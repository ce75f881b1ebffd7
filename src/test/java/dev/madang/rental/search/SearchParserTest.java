package dev.madang.rental.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Categories;
import dev.madang.rental.search.ParsedSearch.Ignored;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Regions;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParserTest {

    private final Clock clock = Clock.fixed(Instant.parse("2030-05-01T03:00:00Z"), ZoneId.of("Asia/Seoul"));
    private final SearchParser reader = new SearchParser(new Categories(), new Regions(), clock);

    @Test
    void whatMakesSenseIsRead() {
        ParsedSearch read = read(
                "q=  텐트   빌려요 ",
                "category=camping-tent",
                "region=seoul-mapo",
                "minPrice=5,000원",
                "maxPrice=20000",
                "from=2030-05-10",
                "to=2030-05-12",
                "near=37.56634,126.90184",
                "radiusKm=5",
                "sort=distance",
                "page=3");
        assertThat(read.ignored()).isEmpty();
        ListingCriteria criteria = read.criteria();
        assertThat(criteria.q()).isEqualTo("텐트 빌려요");
        assertThat(criteria.category()).extracting("code").isEqualTo("camping-tent");
        assertThat(criteria.region()).extracting("code").isEqualTo("seoul-mapo");
        assertThat(criteria.minPrice()).isEqualTo(Won.of(5_000));
        assertThat(criteria.maxPrice()).isEqualTo(Won.of(20_000));
        assertThat(criteria.days()).isEqualTo(new DayPeriod(LocalDate.of(2030, 5, 10), LocalDate.of(2030, 5, 12)));
        assertThat(criteria.near()).isEqualTo(new MapPoint(37.566, 126.902));
        assertThat(criteria.radiusKm()).isEqualTo(5);
        assertThat(criteria.sort()).isEqualTo(ListingSort.DISTANCE);
        assertThat(criteria.page()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"5만, 50000", "3만5천, 35000", "'３０,０００', 30000", "'₩20,000', 20000"})
    void pricesAreReadAsAnyAmountIs(String typed, long won) {
        assertThat(read("maxPrice=" + typed).criteria().maxPrice()).isEqualTo(Won.of(won));
    }

    @Test
    void emptyParametersSayNothing() {
        ParsedSearch read = read("q=", "category= ", "from=", "to=", "page=");
        assertThat(read.ignored()).isEmpty();
        assertThat(read.criteria()).isEqualTo(ListingCriteria.all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    category=atlantis            | category | search.ignored.category
                    region=mars                  | region   | search.ignored.region
                    minPrice=cheap               | minPrice | search.ignored.minPrice
                    maxPrice=-1                  | maxPrice | search.ignored.maxPrice
                    maxPrice=99999999999999999999| maxPrice | search.ignored.maxPrice
                    maxPrice=50,00               | maxPrice | search.ignored.maxPrice
                    maxPrice=12000.50            | maxPrice | search.ignored.maxPrice
                    minPrice=5,000 10,000        | minPrice | search.ignored.minPrice
                    minPrice=9&maxPrice=5        | minPrice | search.ignored.price.reversed
                    handOver=DRONE               | handOver | search.ignored.handOver
                    near=home                    | near     | search.ignored.near
                    near=NaN,126                 | near     | search.ignored.near
                    radiusKm=5                   | radiusKm | search.ignored.radiusKm.nowhere
                    near=37.5,127.0&radiusKm=0   | radiusKm | search.ignored.radiusKm
                    sort=beauty                  | sort     | search.ignored.sort
                    sort=distance                | sort     | search.ignored.sort.nowhere
                    page=0                       | page     | search.ignored.page
                    page=1e3                     | page     | search.ignored.page
                    page=2147483648              | page     | search.ignored.page
                    q=🏕️                         | q        | search.ignored.q.wordless
                    """)
    void whatMakesNoSenseIsLeftOutAndSaidSo(String parameters, String parameter, String sentence) {
        ParsedSearch read = read(parameters.split("&"));
        assertThat(read.ignored()).containsExactly(new Ignored(parameter, sentence));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-05-01, 2030-05-02, from, search.ignored.from.past",
        "2020-05-01, 2020-05-02, from, search.ignored.from.past",
        "2030-05-10, 2030-05-10, to, search.ignored.to.reversed",
        "2030-05-10, 2030-05-09, to, search.ignored.to.reversed",
        "2030-05-10, 2030-08-09, to, search.ignored.to.long",
        "2031-05-10, 2031-05-12, from, search.ignored.from.far",
        "2030-02-30, 2030-05-12, from, search.ignored.from",
        "2030-05-10, tomorrow, to, search.ignored.to",
        "'', 2030-05-12, from, search.ignored.from.missing",
        "2030-05-10, '', to, search.ignored.to.missing"
    })
    void daysThatCannotBeAreLeftOutAndSaidSo(String from, String to, String parameter, String sentence) {
        ParsedSearch read = read("from=" + from, "to=" + to);
        assertThat(read.criteria().days()).isNull();
        assertThat(read.ignored()).containsExactly(new Ignored(parameter, sentence));
    }

    @Test
    void ninetyDaysFromTomorrowAreFine() {
        assertThat(read("from=2030-05-02", "to=2030-07-31").criteria().days()).isNotNull();
    }

    @Test
    void aLongTextIsCut() {
        ParsedSearch read = read("q=" + "텐".repeat(500));
        assertThat(read.criteria().q()).hasSize(80);
        assertThat(read.ignored()).containsExactly(new Ignored("q", "search.ignored.q.long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=텐\u0000트", "q=텐\u0007트", "q=텐\u3000트"})
    void whatCannotBeSeenSeparatesWords(String parameter) {
        assertThat(read(parameter).criteria().q()).isEqualTo("텐 트");
    }

    private ParsedSearch read(String... parameters) {
        Map<String, String> values = new HashMap<>();
        for (String parameter : parameters) {
            String[] pair = parameter.strip().split("=", 2);
            values.put(pair[0], pair[1]);
        }
        return reader.read(new SearchParameters(
                values.get("q"),
                values.get("category"),
                values.get("region"),
                values.get("minPrice"),
                values.get("maxPrice"),
                values.get("handOver"),
                values.get("from"),
                values.get("to"),
                values.get("near"),
                values.get("radiusKm"),
                values.get("sort"),
                values.get("page")));
    }
}
