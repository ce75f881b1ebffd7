package dev.madang.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    /** Nothing else in the tests is called so. */
    static final String NAME = "쿠쿠루삐뽀";

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Statements statements;

    UUID tent;
    String goods;

    @BeforeAll
    void offerSomethingOfSeveralKinds() {
        tent = gear.listing(gear.host()).title(NAME + " 텐트").publish();
        goods = put("/selling/products/new", NAME + " 응원봉");
        put("/selling/products/new", "다른 응원봉");
    }

    private String put(String form, String title) {
        Browser seller = people.browserOf(people.member("상인"));
        String action = seller.get(form).html().select("main form").attr("action");
        Page saved = seller.post(
                action,
                "title",
                title,
                "theme",
                "FOOTBALL",
                "team",
                "마포FC",
                "onSale",
                "true",
                "variants[0].name",
                "파랑",
                "variants[0].price",
                "19000",
                "variants[0].units",
                "7");
        assertThat(saved.status()).isEqualTo(303);
        return saved.location().replaceFirst("[?].*", "");
    }

    @Test
    void whatEveryModuleHasStandsOnOnePage() {
        Page page = search(NAME);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".tabs a").eachText()).containsExactly("장비1", "상품1");
        assertThat(page.html().select("article[data-listing-id]").eachAttr("data-listing-id"))
                .containsExactly(tent.toString());
        assertThat(page.html().select("main article a").eachAttr("href")).anyMatch(href -> href.startsWith(goods));
        assertThat(page.html().select("main .section-head a").eachAttr("href"))
                .satisfiesExactly(
                        gear -> assertThat(gear).startsWith("/listings?q="),
                        shop -> assertThat(shop).startsWith("/shop?q="));
    }

    @Test
    void allWordsMustBeThereInAnyOrder() {
        Page page = search("응원봉 " + NAME + " 마포fc");
        assertThat(page.html().select("main section article")).hasSize(1);
        assertThat(page.text("main")).contains("응원봉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"없는물건일거예요", "%", "_", "' OR 1=1 --", "<b>", "\\", "ㅋㅋㅋㅋ쿠쿠"})
    void whatFindsNothingSaysSoAndKeepsTheWords(String words) {
        Page page = search(words);
        if (page.status() == 303) {
            assertThat(page.location()).startsWith("/listings");
            return;
        }
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("header input[name=q]").attr("value")).isEqualTo(words);
    }

    @Test
    void whereAndWhenAreAboutGear() {
        Page led = people.stranger().get("/search?q=" + encoded("텐트") + "&region=seoul&from=&to=");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).isEqualTo("/listings?q=" + encoded("텐트") + "&region=seoul");
        assertThat(people.stranger().get("/search").location()).isEqualTo("/listings");
    }

    @Test
    void aMembersSearchAsksFewQuestions() {
        Browser member = people.browserOf(people.member("찾는이"));
        String path = "/search?q=" + encoded(NAME);
        member.get(path);
        assertThat(statements.during(() -> member.get(path))).hasSizeLessThanOrEqualTo(12);
    }

    private Page search(String words) {
        return people.stranger().get("/search?q=" + encoded(words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
