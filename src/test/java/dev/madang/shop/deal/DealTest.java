package dev.madang.shop.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class DealTest {

    @Autowired
    DealDesk desk;

    @Autowired
    DealMoves moves;

    @Autowired
    ProductDesk products;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    CurrentMember seller;
    UUID product;
    String title;
    UUID goods;

    @BeforeEach
    void aSellerHasTenOfTheirGoods() {
        seller = people.member("상인");
        product = Ids.next();
        title = "물레로 빚은 컵 " + product.toString().substring(24);
        products.save(
                product,
                seller.id(),
                0,
                new ProductDetails(
                        Theme.CRAFT,
                        "",
                        title,
                        "",
                        true,
                        List.of(new VariantDetails(null, "", Won.of(12_000), 10)),
                        List.of()));
        goods = transaction.execute(status -> jdbc.sql("SELECT id FROM product_variant WHERE product_id = ?")
                .param(product)
                .query(UUID.class)
                .single());
    }

    @Test
    void aSellerAnnouncesADealWhoseUnitsAreSetAsideAndWhichOpensAndClosesByTheClock() {
        Browser browser = people.browserOf(seller);
        Page form = browser.get("/selling/deals/new");
        LocalDateTime opens = LocalDateTime.ofInstant(clock.instant(), Seoul.ZONE)
                .plusMinutes(5)
                .truncatedTo(ChronoUnit.MINUTES);
        Page saved = browser.post(
                form.html().select("main form").attr("action"),
                "variant",
                form.html().select("#variant option").last().attr("value"),
                "price",
                "9천원",
                "units",
                "4",
                "perMember",
                "2",
                "opensAt",
                opens.toString(),
                "closesAt",
                opens.plusHours(1).toString());
        assertThat(saved.status()).isEqualTo(303);
        String path = saved.location().replaceFirst("[?].*", "");
        assertThat(left(goods)).isEqualTo(6);
        assertThat(browser.get("/selling/products/" + product + "/stock").text("main"))
                .contains("타임딜로 떼어 둠");

        Page before = people.stranger().get(path);
        assertThat(before.text("main")).contains(title, "9,000원", "12,000원", "25% 할인");
        assertThat(before.text("#deal-state")).contains("곧 열려요", "모두 4개");
        assertThat(before.html().select("[data-opening]")).hasSize(1);
        assertThat(before.text(".action-bar")).endsWith("에 열려요 미리 고르기");
        clock.advance(Duration.ofMinutes(5));
        assertThat(people.stranger().get(path).text(".action-bar")).endsWith("판매 중 주문하기");
        assertThat(people.stranger().get(path).text("#deal-state")).contains("판매 중", "4개 중 4개 남음");
        assertThat(people.stranger().get("/deals").text("main")).contains(title);
        assertThat(people.stranger().get("/").text("main")).contains(title);

        Browser buyer = people.browserOf(people.member("지우"));
        Page ordered = order(buyer, path, "2");
        assertThat(buyer.get(ordered.location()).text("main")).contains("18,000원");
        assertThat(order(buyer, path, "1").location()).isNotNull();
        assertThat(people.stranger().get(path).text("#deal-state")).contains("4개 중 3개 남음");
        clock.advance(Duration.ofHours(1));
        assertThat(people.stranger().get(path).text("#deal-state")).contains("끝남");
        assertThat(people.stranger().get("/deals").text("main")).doesNotContain(title);
        assertThat(people.stranger().get("/deals?over=true").text("main")).contains(title);
        assertThat(browser.get("/selling?list=deals").text("main")).contains("끝남", title);
    }

    @Test
    void whatIsWrongWithAnAnnouncementIsSaidAtItsFieldAndNothingTypedIsLost() {
        Browser browser = people.browserOf(seller);
        Page refused = announce(browser, "누구", "0", "-1", "1e9", "2020-01-01T00:00", "내일");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("variant", "price", "units", "perMember", "opensAt", "closesAt");
        assertThat(refused.html().select("[name=closesAt]").attr("value")).isEqualTo("내일");

        String soon = moment(Duration.ofHours(1));
        String later = moment(Duration.ofHours(2));
        Page dear = announce(browser, goods.toString(), "12,000", "2", "1", soon, later);
        assertThat(dear.status()).isEqualTo(422);
        assertThat(dear.text("#price-error")).contains("원래 값 12,000원보다 낮게");
        Page many = announce(browser, goods.toString(), "9,000", "11", "1", soon, later);
        assertThat(many.status()).isEqualTo(409);
        assertThat(many.text("#units-error")).contains("10개뿐");
        Page others =
                announce(people.browserOf(people.member("다른 상인")), goods.toString(), "9,000", "1", "1", soon, later);
        assertThat(others.status()).isEqualTo(422);
        assertThat(left(goods)).isEqualTo(10);
    }

    @Test
    void untilItOpensItsSellerCanWithdrawItAndHasTheUnitsBack() {
        UUID early = deal(4, Duration.ofHours(1), Duration.ofHours(2));
        UUID open = deal(3, Duration.ofMinutes(-1), Duration.ofHours(2));
        Browser browser = people.browserOf(seller);
        Browser fan = people.browserOf(people.member("지우"));
        Page reminded = fan.post("/deals/" + early + "/reminder", "wanted", "true");
        assertThat(reminded.location()).contains("notice=reminded");
        assertThat(people.browserOf(people.member("남"))
                        .post("/deals/" + early + "/withdrawal")
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/deals/" + early + "/withdrawal").location()).contains("notice=deal-withdrawn");
        await().untilAsserted(
                        () -> assertThat(fan.get("/notifications").text("main")).contains("열리지 않게 됐어요"));
        assertThat(people.stranger().get("/deals/" + early).status()).isEqualTo(404);
        assertThat(left(goods)).isEqualTo(7);
        Page late = browser.post("/deals/" + open + "/withdrawal");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("이미 열린 타임딜");
        assertThat(left(goods)).isEqualTo(7);
    }

    @Test
    void eachReasonWhyItCannotBeHadIsSaid() {
        Browser buyer = people.browserOf(people.member("지우"));
        String early = "/deals/" + deal(1, Duration.ofHours(1), Duration.ofHours(2));
        String over = "/deals/" + deal(1, Duration.ofHours(-2), Duration.ofHours(-1));
        String open = "/deals/" + deal(3, Duration.ofMinutes(-1), Duration.ofHours(1));
        assertThat(order(buyer, early, "1").text("main [role=alert]")).contains("아직 열리지 않았어요");
        assertThat(order(buyer, over, "1").text("main [role=alert]")).contains("끝난 타임딜이에요");
        assertThat(order(people.browserOf(seller), open, "1").status()).isEqualTo(409);
        for (String none : List.of("0", "-1", "3", "1000000000", "하나", "")) {
            Page refused = order(buyer, open, none);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#quantity-error")).contains("1개에서 2개까지");
        }
        Page dearer = buyer.post(
                open + "/orders",
                "quantity",
                "1",
                "seen",
                "5000",
                "idempotencyKey",
                UUID.randomUUID().toString());
        assertThat(dearer.text("main [role=alert]")).contains("5,000원에서 9,000원으로 바뀌었어요");
        assertThat(order(buyer, "/deals/" + UUID.randomUUID(), "1").status()).isEqualTo(404);
        assertThat(order(buyer, open, "2").status()).isEqualTo(303);
        assertThat(order(people.browserOf(people.member("민수")), open, "2").text("main [role=alert]"))
                .contains("1개만 남았어요");
    }

    @Test
    void itOpensSellsOutAndClosesOnOpenPagesByItself() {
        UUID deal = deal(1, Duration.ofSeconds(10), Duration.ofMinutes(30));
        Browser buyer = people.browserOf(people.member("지우"));
        try (EventStream open = EventStream.open(people.stranger(), "topics=deal:" + deal + ",deal:all")
                .ready()) {
            clock.advance(Duration.ofSeconds(10));
            assertThat(moves.moveAll().moved()).isPositive();
            await().until(() -> heard(open, "deal-state", "판매 중") && heard(open, "deal-" + deal, "판매 중"));
            order(buyer, "/deals/" + deal, "1");
            await().until(() -> heard(open, "deal-state", "결제 중") && heard(open, "deal-" + deal, "결제 중"));
            clock.advance(Duration.ofHours(1));
            moves.moveAll();
            await().until(() -> heard(open, "deal-state", "끝남") && heard(open, "deal-" + deal, "끝남"));
        }
        assertThat(moves.moveAll()).isEqualTo(JobResult.NOTHING);
    }

    @Test
    void whatItsSellerDoesNotSellAnyMoreIsNoDealEither() {
        UUID deal = deal(4, Duration.ofMinutes(-1), Duration.ofMinutes(30));
        products.save(
                product,
                seller.id(),
                0,
                new ProductDetails(
                        Theme.CRAFT,
                        "",
                        title,
                        "",
                        true,
                        List.of(new VariantDetails(null, "새 크기", Won.of(15_000), 3)),
                        List.of()));
        assertThat(people.stranger().get("/deals/" + deal).status()).isEqualTo(404);
        assertThat(order(people.browserOf(people.member("지우")), "/deals/" + deal, "1")
                        .status())
                .isEqualTo(404);
        assertThat(people.browserOf(seller).get("/deals/" + deal).status()).isEqualTo(200);
    }

    @Test
    void anAlarmMovesItAtTheVeryInstantWithoutTheJob() {
        UUID deal = deal(1, Duration.ofSeconds(1), Duration.ofMinutes(30));
        moves.moveAll();
        clock.advance(Duration.ofSeconds(1));
        await().untilAsserted(() -> assertThat(status(deal)).isEqualTo("OPEN"));
    }

    @Test
    void whatNobodyBoughtGoesBackWhenItClosesAndWhatComesBackLaterToo() {
        UUID deal = deal(4, Duration.ofMinutes(-1), Duration.ofMinutes(30));
        Browser buyer = people.browserOf(people.member("지우"));
        order(buyer, "/deals/" + deal, "1");
        clock.advance(Duration.ofMinutes(5));
        order(people.browserOf(people.member("민수")), "/deals/" + deal, "2");
        clock.advance(Duration.ofMinutes(25));
        moves.moveAll();
        assertThat(left(goods)).isEqualTo(7);
        assertThat(buyer.post(buyer.get("/orders").html().select("main h3 a").attr("href") + "/cancellation")
                        .status())
                .isEqualTo(409);
        assertThat(people.browserOf(seller)
                        .get("/selling/products/" + product + "/stock")
                        .text("main"))
                .contains("타임딜에서 돌아옴");
    }

    @Test
    void whereGoodsAreShownTheirDealIsToo() {
        String path = "/products/" + product;
        UUID deal = deal(2, Duration.ofMinutes(5), Duration.ofHours(1));
        assertThat(people.stranger().get(path).text(".deal-hints")).contains("타임딜 9,000원", "25% 할인", "곧 열려요");
        assertThat(card()).contains("12,000원").doesNotContain("타임딜");
        clock.advance(Duration.ofMinutes(5));
        Page open = people.stranger().get(path);
        assertThat(open.text(".deal-hints")).contains("판매 중", "2개 중 2개 남음");
        assertThat(open.html().select(".deal-hints a").attr("href")).isEqualTo("/deals/" + deal);
        assertThat(card()).contains("12,000원", "타임딜 9,000원");
        clock.advance(Duration.ofHours(1));
        assertThat(people.stranger().get(path).html().select(".deal-hints")).isEmpty();
        assertThat(card()).contains("12,000원").doesNotContain("타임딜");
    }

    @Test
    void aListCostsTheSameHoweverManyAreOnIt() {
        Browser browser = people.browserOf(people.member("지우"));
        deal(1, Duration.ofMinutes(-1), Duration.ofHours(1));
        int before = statements.during(() -> browser.get("/deals")).size();
        for (int i = 0; i < 4; i++) {
            deal(1, Duration.ofMinutes(-1), Duration.ofHours(1));
        }
        assertThat(statements.during(() -> browser.get("/deals"))).hasSize(before);
    }

    /** As the shop shows the goods. */
    private String card() {
        return people.stranger()
                .get("/shop?q=" + product.toString().substring(24))
                .html()
                .select("main .card-grid article:has(a[href$=" + product + "])")
                .text();
    }

    private UUID deal(int units, Duration opensIn, Duration closesIn) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        desk.announce(
                id,
                seller.id(),
                new DealDetails(goods, Won.of(9_000), units, 2, now.plus(opensIn), now.plus(closesIn)));
        return id;
    }

    private static Page announce(
            Browser browser,
            String variant,
            String price,
            String units,
            String perMember,
            String opensAt,
            String closesAt) {
        return browser.post(
                "/selling/deals/" + UUID.randomUUID(),
                "variant",
                variant,
                "price",
                price,
                "units",
                units,
                "perMember",
                perMember,
                "opensAt",
                opensAt,
                "closesAt",
                closesAt);
    }

    private String moment(Duration from) {
        return LocalDateTime.ofInstant(clock.instant().plus(from), Seoul.ZONE).toString();
    }

    private static Page order(Browser buyer, String deal, String quantity) {
        return buyer.post(
                deal + "/orders",
                "quantity",
                quantity,
                "seen",
                "9000",
                "idempotencyKey",
                UUID.randomUUID().toString());
    }

    private static boolean heard(EventStream open, String id, String state) {
        return open.dataOf("stands").stream()
                .anyMatch(data -> data.contains("id=\"" + id + "\"") && data.contains(state));
    }

    private int left(UUID stock) {
        return transaction.execute(status -> jdbc.sql("SELECT remaining FROM stock WHERE id = ?")
                .param(stock)
                .query(Integer.class)
                .single());
    }

    private String status(UUID deal) {
        return transaction.execute(status -> jdbc.sql("SELECT status FROM shop_deal WHERE id = ?")
                .param(deal)
                .query(String.class)
                .single());
    }
}
