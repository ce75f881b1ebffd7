package dev.madang.shop.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.moderation.Reportables;
import dev.madang.moderation.Withholding;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods as their sellers keep and sell them. */
@MadangTest
class ProductTest {

    @Autowired
    ProductDesk desk;

    @Autowired
    Products products;

    @Autowired
    People people;

    @Autowired
    Reportables reportables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    CurrentMember seller;

    @BeforeEach
    void sellerComes() {
        seller = people.member("상인");
    }

    @Test
    void aSellerPutsGoodsOnSaleChangesThemAndWhatWasOrderedStaysAsItWas() {
        Browser browser = people.browserOf(seller);
        String action =
                browser.get("/selling/products/new").html().select("main form").attr("action");
        String[] fields = {
            "title",
            "응원 머플러",
            "theme",
            "FOOTBALL",
            "team",
            "마포FC " + action.hashCode(),
            "onSale",
            "true",
            "variants[0].name",
            "파랑",
            "variants[0].price",
            "1만9천원",
            "variants[0].units",
            "7"
        };
        Page saved = browser.post(action, fields);
        assertThat(saved.status()).isEqualTo(303);
        String path = saved.location().replaceFirst("[?].*", "");
        assertThat(people.stranger()
                        .get("/shop?team=" + fields[5].replace(" ", "%20"))
                        .text("main"))
                .contains("응원 머플러", "19,000원");
        Browser buyer = people.browserOf(people.member("지우"));
        Product product = product(path);
        assertThat(order(buyer, product, "2").location()).startsWith("/payments/");
        String price = buyer.get(path).html().select("[name=prices]").val();
        Page edit = browser.get(action);
        assertThat(browser.post(
                                action,
                                "version",
                                edit.html().select("[name=version]").attr("value"),
                                "title",
                                "응원 머플러 겨울",
                                "theme",
                                "FOOTBALL",
                                "onSale",
                                "true",
                                "variants[0].id",
                                product.variants().getFirst().id().toString(),
                                "variants[0].name",
                                "파랑",
                                "variants[0].price",
                                "21000",
                                "variants[0].units",
                                "5")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(action, fields).status()).isEqualTo(409);
        assertThat(buyer.get("/orders").text("main")).contains("응원 머플러", "38,000원");
        Page dearer = order(buyer, product, "1", "prices", price);
        assertThat(dearer.text("main [role=alert]")).contains("19,000원에서 21,000원으로");
        assertThat(order(
                                buyer,
                                product,
                                "1",
                                "prices",
                                dearer.html().select("[name=prices]").val())
                        .location())
                .startsWith("/payments/");
    }

    @Test
    void whatIsTakenForAnOrderIsGoneForOthersUntilItsTimeIsOver() {
        Product product = goods(2);
        Browser first = people.browserOf(people.member("첫째"));
        Browser second = people.browserOf(people.member("둘째"));
        assertThat(order(first, product, "2").status()).isEqualTo(303);
        assertThat(order(second, product, "1").status()).isEqualTo(409);
        clock.advance(Duration.ofMinutes(10));
        assertThat(order(second, product, "3").text("main [role=alert]")).contains("2개만 남았어요");
        assertThat(order(second, product, "2").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000", "둘", "1.5"})
    void whatIsNoQuantityIsSaidAtItsField(String quantity) {
        Page refused = order(people.browserOf(people.member("지우")), goods(3), quantity);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#quantity-error")).isNotBlank();
    }

    @Test
    void aVariantOfOtherGoodsAndOnesOwnAreRefused() {
        Product product = goods(3);
        Browser buyer = people.browserOf(people.member("지우"));
        Page refused = buyer.post(
                "/products/" + product.id() + "/orders",
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "variant",
                goods(3).variants().getFirst().id().toString(),
                "quantity",
                "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(order(people.browserOf(seller), product, "1").status()).isEqualTo(409);
    }

    @Test
    void aLikeIsCountedOncePerMember() {
        Product product = goods(1);
        Browser fan = people.browserOf(people.member("팬"));
        String likes = "/products/" + product.id() + "/likes";
        fan.post(likes, "wanted", "true");
        fan.post(likes, "wanted", "true");
        assertThat(products.find(product.id()).orElseThrow().likes()).isOne();
        assertThat(fan.get("/products/" + product.id())
                        .html()
                        .select("#like button")
                        .attr("aria-pressed"))
                .isEqualTo("true");
        assertThat(fan.get("/me/likes").html().select("main a[href*=" + product.id() + "]"))
                .isNotEmpty();
        assertThat(fan.postAsHtmx(likes, "wanted", "false")
                        .html()
                        .select("#like button")
                        .attr("aria-pressed"))
                .isEqualTo("false");
        assertThat(products.find(product.id()).orElseThrow().likes()).isZero();
        assertThat(fan.get("/me/likes").text(".empty-state h2")).contains("아직");
        assertThat(fan.get("/me/favourites").html().select("nav.tabs a[href=/me/likes]"))
                .hasSize(1);
    }

    @Test
    void theStockSaysWhoChangedItAndWhyAndNeverGoesBelowWhatWasTaken() {
        Product product = goods(5);
        order(people.browserOf(people.member("지우")), product, "3");
        Browser browser = people.browserOf(seller);
        String stock = "/selling/products/" + product.id() + "/stock";
        String variant = product.variants().getFirst().id().toString();
        assertThat(browser.get(stock).text("h1")).isEqualTo(product.title() + " 재고");
        assertThat(browser.post(stock, "variant", variant, "units", "-3", "reason", "깨졌어요")
                        .status())
                .isEqualTo(409);
        assertThat(browser.post(stock, "variant", variant, "units", "-2", "reason", "깨졌어요")
                        .status())
                .isEqualTo(303);
        Page refused = browser.post(stock, "variant", variant, "units", "+10", "reason", "왜");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()
                        .select("main [name=units], main [name=reason]")
                        .eachAttr("value"))
                .containsExactly("+10", "왜");
        assertThat(browser.get(stock).text("main")).contains("깨졌어요", "-2", "상인", "0개 남음");
        assertThat(people.browserOf(people.member("남"))
                        .post(stock, "variant", variant, "units", "1", "reason", "왜")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoKeepsTheStockForTheSellerChangesItInTheirOwnNameAndNothingElse() {
        Product product = goods(3);
        CurrentMember friend = people.member("도우미");
        Browser helper = people.browserOf(friend);
        String stock = "/selling/products/" + product.id() + "/stock";
        helps(friend, false);
        assertThat(helper.get(stock).status()).as("asked, not answered").isEqualTo(404);
        helps(friend, true);
        assertThat(helper.get("/selling/shops/" + seller.id())
                        .html()
                        .select("main h2 a")
                        .eachAttr("href"))
                .containsExactly(stock);
        String variant = product.variants().getFirst().id().toString();
        assertThat(helper.post(stock, "variant", variant, "units", "+4", "reason", "새로 왔어요")
                        .status())
                .isEqualTo(303);
        assertThat(people.browserOf(seller).get(stock).text("main")).contains("도우미", "새로 왔어요", "7개 남음");
        assertThat(helper.get("/selling/products/" + product.id()).status()).isEqualTo(404);
        helper.post("/selling/staff/shops/" + seller.id() + "/departure");
        assertThat(helper.get(stock).status()).isEqualTo(404);
        assertThat(helper.post(stock, "variant", variant, "units", "+4", "reason", "또")
                        .status())
                .isEqualTo(404);
    }

    private void helps(CurrentMember friend, boolean joined) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO shop_staff (seller_id, member_id, keeps_stock, answers_orders, asked_at, joined_at)
                        VALUES (:seller, :member, true, false, :now, CASE WHEN :joined THEN CAST(:now AS timestamptz) END)
                        ON CONFLICT (seller_id, member_id) DO UPDATE SET joined_at = excluded.joined_at""")
                .param("seller", seller.id())
                .param("member", friend.id())
                .param("now", clock.instant())
                .param("joined", joined)
                .update());
    }

    @Test
    void whatAMemberSellsStandsOnTheirPage() {
        String page = "/members/" + seller.id();
        assertThat(people.stranger().get(page).html().select("#goods")).isEmpty();
        Product goods = goods(3);
        assertThat(people.stranger()
                        .get(page)
                        .html()
                        .select("section:has(#goods) h3 a")
                        .eachAttr("href"))
                .containsExactly("/products/" + goods.id());
    }

    @Test
    void whatIsNotOnSaleIsSeenByItsSellerAlone() {
        UUID id = Ids.next();
        desk.save(id, seller.id(), 0, details(false, 1));
        assertThat(people.stranger().get("/products/" + id).status()).isEqualTo(404);
        assertThat(people.browserOf(seller).get("/products/" + id).status()).isEqualTo(200);
    }

    @Test
    void whatOperatorsHideIsNeitherSeenNorSoldUntilTheyShowItAgain() {
        Product product = goods(3);
        Browser other = people.browserOf(people.member("이웃"));
        String page = "/products/" + product.id();
        assertThat(other.get(page).html().select("a[href*='kind=product']")).hasSize(1);
        assertThat(people.browserOf(seller).get(page).html().select("a[href*='kind=product']"))
                .isEmpty();
        transaction.executeWithoutResult(status ->
                reportables.find("product").orElseThrow().withhold(product.id().toString(), Withholding.HIDDEN));
        assertThat(other.get(page).status()).isEqualTo(404);
        assertThat(order(other, product, "1").status()).isIn(404, 409);
        assertThat(people.browserOf(seller).get(page).status()).isEqualTo(200);
        transaction.executeWithoutResult(status ->
                reportables.find("product").orElseThrow().release(product.id().toString()));
        assertThat(order(other, product, "1").status()).isEqualTo(303);
    }

    @Test
    void waysToPayBesideMadangAreHeldBackFromWhatEverybodyReads() {
        Browser browser = people.browserOf(seller);
        Page refused = browser.post(
                "/selling/products/" + UUID.randomUUID(),
                "title",
                "컵 받침",
                "text",
                "010-1234-5678로 연락 주세요",
                "theme",
                "CRAFT",
                "variants[0].name",
                "\u3164",
                "variants[0].price",
                "8000",
                "variants[0].units",
                "3",
                "variants[1].name",
                "파랑",
                "variants[1].price",
                "8000",
                "variants[1].units",
                "3");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("text", "variants[0].name");
    }

    @Test
    void aSellerFindsAllTheirGoodsHoweverMany() {
        for (int i = 0; i < 25; i++) {
            goods(1);
        }
        Browser browser = people.browserOf(seller);
        Page first = browser.get("/selling");
        assertThat(first.html().select("section[aria-labelledby=products] .shop-row"))
                .hasSize(24);
        Page second = browser.get(first.html()
                .select("section[aria-labelledby=products] [rel=next]")
                .attr("href"));
        assertThat(second.html().select("section[aria-labelledby=products] .shop-row"))
                .hasSize(1);
        assertThat(second.html().select("main section")).hasSize(1);
    }

    @Test
    void aPageCostsTheSameHoweverMuchIsOnIt() {
        Browser buyer = people.browserOf(people.member("지우"));
        UUID one = id(List.of(variant("하나")));
        UUID ten = id(IntStream.range(0, 10).mapToObj(i -> variant("선택 " + i)).toList());
        Browser own = people.browserOf(seller);
        for (UUID id : List.of(one, ten)) {
            assertThat(statements.during(() -> buyer.get("/products/" + id))).hasSizeLessThanOrEqualTo(9);
            assertThat(statements.during(() -> own.get("/selling/products/" + id + "/stock")))
                    .hasSizeLessThanOrEqualTo(6);
        }
        goods(1);
        int before = statements.during(() -> buyer.get("/shop")).size();
        for (int i = 0; i < 5; i++) {
            goods(1);
        }
        assertThat(statements.during(() -> buyer.get("/shop"))).hasSize(before);
        assertThat(statements.during(() -> own.get("/selling"))).hasSizeLessThanOrEqualTo(7);
    }

    private Product goods(int units) {
        UUID id = Ids.next();
        desk.save(id, seller.id(), 0, details(true, units));
        return products.find(id).orElseThrow();
    }

    private UUID id(List<VariantDetails> variants) {
        UUID id = Ids.next();
        desk.save(id, seller.id(), 0, new ProductDetails(Theme.CRAFT, "", "컵 받침", "", true, variants, List.of()));
        return id;
    }

    private static VariantDetails variant(String name) {
        return new VariantDetails(null, name, Won.of(8_000), 5);
    }

    private static ProductDetails details(boolean onSale, int units) {
        return new ProductDetails(
                Theme.CRAFT,
                "",
                "손으로 뜬 컵 받침",
                "하나하나 떴어요.",
                onSale,
                List.of(new VariantDetails(null, "", Won.of(8_000), units)),
                List.of());
    }

    private Product product(String path) {
        return products.find(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static Page order(Browser buyer, Product product, String quantity, String... more) {
        var fields = new ArrayList<>(List.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "variant",
                product.variants().getFirst().id().toString(),
                "quantity",
                quantity));
        fields.addAll(List.of(more));
        return buyer.post("/products/" + product.id() + "/orders", fields.toArray(String[]::new));
    }
}
