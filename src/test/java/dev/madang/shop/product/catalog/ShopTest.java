package dev.madang.shop.product.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.moderation.Reportables;
import dev.madang.moderation.Withholding;
import dev.madang.platform.search.Keyboard;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;

/** Goods as they are found: by words, theme, team and price. */
@MadangTest
class ShopTest {

    @Autowired
    ProductDesk desk;

    @Autowired
    People people;

    @Autowired
    Reportables reportables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WeeklyTop top;

    @Autowired
    Statements statements;

    UUID seller;

    @BeforeEach
    void sellerComes() {
        seller = people.member("상인").id();
    }

    @Test
    void goodsAreFoundAsGearIsHoweverTheyAreTyped() {
        String team = "은하수FC " + UUID.randomUUID().toString().substring(24);
        UUID muffler = goods(Theme.FOOTBALL, team, "달무리 응원머플러", 19_000);
        UUID stickers = goods(Theme.STATIONERY, team, "달무리 스티커", 4_000);
        assertThat(found(team, "달무리 머플러를")).containsExactly(muffler);
        assertThat(found(team, "ㄷㅁㄹ ㅅㅌㅋ")).containsExactly(stickers);
        assertThat(found(team, "달무리").stream()).containsExactlyInAnyOrder(muffler, stickers);
        Page otherLayout = shop(team, Keyboard.toLatin("달무리"));
        assertThat(otherLayout.text("main [role=status]")).contains("‘달무리’");
        assertThat(otherLayout.html().select("main .card-grid article")).hasSize(2);
        assertThat(shop(team, "달므리").text("main [role=status]")).contains("‘달무리’");
        assertThat(shop(team, "달무리 분홍코끼리").text("main [role=status]")).contains("가장 가까운");
        assertThat(shop(team, "없는말뿐이에요").text("main")).contains("찾는 상품이 없어요");
    }

    @Test
    void eachFilterSaysHowManyItGivesAndWhatIsHiddenIsInNone() {
        String team = "새벽별 " + UUID.randomUUID().toString().substring(24);
        goods(Theme.FOOTBALL, team, "새벽별 머플러", 19_000);
        goods(Theme.FOOTBALL, team, "새벽별 깃발", 8_000);
        UUID hidden = goods(Theme.MUSIC, team, "새벽별 노래집", 15_000);
        transaction.executeWithoutResult(
                status -> reportables.find("product").orElseThrow().withhold(hidden.toString(), Withholding.HIDDEN));
        Page page = shop(team, "");
        assertThat(page.html().select("nav.chips .chip").eachText()).contains("축구2", "음악0");
        assertThat(page.html().select(".facet-link").eachText())
                .contains(team + "2", "9,999원까지1", "10,000원에서 29,999원까지1");
        Page narrowed = people.stranger()
                .get(page.html().select(".facet-link[href*='to=9999']").attr("href"));
        assertThat(narrowed.html().select("main .card-grid article h3").eachText())
                .containsExactly("새벽별 깃발");
        assertThat(narrowed.html().select("nav.chips .chip").eachText()).contains("축구1");
        assertThat(people.stranger()
                        .get("/shop?from=1&to=7777")
                        .html()
                        .select(".facet")
                        .last()
                        .select(".facet-link"))
                .as("a price of one's own is none of the choices")
                .isNotEmpty()
                .noneMatch(link -> link.hasAttr("aria-current"));
    }

    @Test
    void theCheapestOrTheDearestStandFirstWhereThatIsAskedFor() {
        String team = "반달 " + UUID.randomUUID().toString().substring(24);
        UUID dear = goods(Theme.FOOTBALL, team, "반달 응원복", 59_000);
        UUID cheap = goods(Theme.FOOTBALL, team, "반달 스티커", 3_000);
        UUID middle = goods(Theme.FOOTBALL, team, "반달 머플러", 19_000);
        Page page = shop(team, "");
        assertThat(ids(page)).containsExactly(middle, cheap, dear);
        Page cheapest = people.stranger()
                .get(page.html().select(".shop-sorts a[href$=sort=cheapest]").attr("href"));
        assertThat(ids(cheapest)).containsExactly(cheap, middle, dear);
        assertThat(cheapest.text(".shop-sorts [aria-current]")).isEqualTo("낮은 가격순");
        assertThat(ids(people.stranger()
                        .get(cheapest.html()
                                .select(".shop-sorts a[href$=sort=dearest]")
                                .attr("href"))))
                .containsExactly(dear, middle, cheap);
    }

    @Test
    void theGoodsOfTheWeekAndTheirDealsCostOneStatement() {
        String team = "보름달 " + UUID.randomUUID().toString().substring(24);
        for (UUID id : List.of(goods(Theme.CRAFT, team, "보름달 접시", 9_000), goods(Theme.CRAFT, team, "보름달 잔", 7_000))) {
            people.stranger().get("/products/" + id);
        }
        assertThat(statements.during(() -> assertThat(top.ranked()).isNotEmpty()))
                .singleElement()
                .asString()
                .contains("product", "shop_deal");
    }

    @Test
    void theChosenTeamStandsAmongTheTeamsHoweverFewGoodsItHas() {
        goods(Theme.FOOTBALL, "초승달", "초승달 깃발", 8_000);
        String team = "그믐달 " + UUID.randomUUID().toString().substring(24);
        assertThat(shop(team, "")
                        .html()
                        .select(".facet-link[aria-current=true]")
                        .eachText())
                .contains(team + "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=0",
                "?page=99999999999",
                "?page=1000",
                "?page=-1&q=%E3%85%8B",
                "?q=%00",
                "?q=%25",
                "?from=-1&to=1e9",
                "?theme=NONE",
                "?team=%7Bx%7D",
                "?from=2만&to=1만"
            })
    void whateverIsLookedForIsAnswered(String query) {
        assertThat(people.stranger()
                        .get("/shop" + query.replace("만", "%EB%A7%8C"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPriceThatIsNoneIsLeftOutAndSaidSo() {
        Page page = people.stranger().get("/shop?from=50,00&to=12000.50");
        assertThat(page.text("main [role=alert]")).contains("가격을 읽을 수 없어서");
        assertThat(page.html().selectFirst("input[name=from]").val()).isEqualTo("50,00");
        assertThat(people.stranger()
                        .get("/shop?from=5천&to=3만5천".replace("천", "%EC%B2%9C").replace("만", "%EB%A7%8C"))
                        .text("main"))
                .doesNotContain("가격을 읽을 수 없어서");
    }

    private List<UUID> found(String team, String words) {
        return ids(shop(team, words));
    }

    private static List<UUID> ids(Page page) {
        return page.html().select("main .card-grid article h3 a").eachAttr("href").stream()
                .map(href -> UUID.fromString(href.substring(href.lastIndexOf('/') + 1)))
                .toList();
    }

    private Page shop(String team, String words) {
        return people.stranger()
                .get("/shop?team=" + UriUtils.encode(team, UTF_8) + "&q=" + UriUtils.encode(words, UTF_8));
    }

    private UUID goods(Theme theme, String team, String title, long price) {
        UUID id = Ids.next();
        desk.save(
                id,
                seller,
                0,
                new ProductDetails(
                        theme,
                        team,
                        title,
                        "",
                        true,
                        List.of(new VariantDetails(null, "", Won.of(price), 5)),
                        List.of()));
        return id;
    }
}
