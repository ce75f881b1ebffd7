package dev.madang.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.CouponDetails;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class CartTest {

    @Autowired
    ProductDesk products;

    @Autowired
    Coupons coupons;

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
    CurrentMember member;

    @BeforeEach
    void theyCome() {
        seller = people.member("상인");
        member = people.member("지우");
    }

    @Test
    void whatAGuestPutIntoItIsThereWhenTheySignInBesideWhatTheyHad() {
        UUID cup = goods(seller, "찻잔", 12_000, 5);
        UUID plate = goods(seller, "접시", 8_000, 5);
        Browser before = people.browserOf(member);
        add(before, plate, "3");
        add(before, cup, "1");

        Browser guest = people.stranger();
        assertThat(guest.get("/cart").text("main")).contains("장바구니가 비어 있어요");
        assertThat(add(guest, cup, "2").location()).isEqualTo("/cart?notice=cart-added");
        assertThat(guest.get("/cart").text("main")).contains("찻잔", "24,000원", "로그인한 뒤에도 그대로");
        guest.signIn(member.email(), People.PASSWORD);
        Page cart = guest.get("/cart");
        assertThat(cart.html().select("input[name=quantity]").eachAttr("value")).containsExactlyInAnyOrder("2", "3");
        assertThat(cart.text("main")).contains("48,000원");
        assertThat(guest.cookie("madang-cart")).isNullOrEmpty();
        assertThat(guest.get("/listings")
                        .html()
                        .select(".top-bar a[href='/cart'] .count")
                        .text())
                .isEqualTo("2");
        assertThat(guest.get("/cart").text("main")).contains("48,000원");
        assertThat(before.get("/cart").text("main")).contains("48,000원");
    }

    @Test
    void allOfOneSellerIsOneOrderAndLeavesTheCartWithIt() {
        CurrentMember other = people.member("다른 상인");
        UUID cup = goods(seller, "찻잔", 12_000, 5);
        UUID plate = goods(seller, "접시", 8_000, 5);
        UUID bag = goods(other, "가방", 30_000, 5);
        Browser buyer = people.browserOf(member);
        add(buyer, cup, "2");
        add(buyer, plate, "1");
        add(buyer, bag, "1");
        assertThat(buyer.get("/cart").html().select("form[action='/cart/orders']"))
                .hasSize(2);
        String key = UUID.randomUUID().toString();
        Page ordered = order(buyer, seller, "32000", "", key);
        assertThat(ordered.status()).isEqualTo(303);
        assertThat(buyer.get(ordered.location()).text("main")).contains("찻잔", "접시", "32,000원");
        assertThat(order(buyer, seller, "32000", "", key).location()).isEqualTo(ordered.location());
        Page left = buyer.get("/cart");
        assertThat(left.text("main")).contains("가방").doesNotContain("접시");
        assertThat(left(cup)).isEqualTo(3);
        assertThat(left(plate)).isEqualTo(4);
        Page again = order(buyer, seller, "32000", "", UUID.randomUUID().toString());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main [role=alert]")).contains("이미 주문했는지");
        assertThat(buyer.get("/orders").html().select("main h3").eachText()).containsExactly("접시 (+1)");
    }

    @Test
    void whatWasNotPaidInTimeIsPutIntoTheCartAgainFromItsOrder() {
        UUID cup = goods(seller, "찻잔", 12_000, 5);
        UUID plate = goods(seller, "접시", 8_000, 5);
        Browser buyer = people.browserOf(member);
        add(buyer, cup, "2");
        add(buyer, plate, "1");
        order(buyer, seller, "32000", "", UUID.randomUUID().toString());
        clock.advance(Duration.ofMinutes(10));
        String order = buyer.get("/orders").html().select("main h3 a").attr("href");
        var again = buyer.get(order).html().selectFirst("form[action='/cart/again']");
        add(buyer, cup, "3");
        String id = again.selectFirst("[name=order]").val();
        assertThat(buyer.post("/cart/again", "order", id).location()).isEqualTo("/cart?notice=cart-added");
        assertThat(buyer.get("/cart")
                        .html()
                        .select("input[type=number][name=quantity]")
                        .eachAttr("value"))
                .as("not more of what was there meanwhile")
                .containsExactlyInAnyOrder("3", "1");
        assertThat(people.browserOf(people.member("남"))
                        .post("/cart/again", "order", id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCouponTakesOffAllOfTheOrderAndComesBackWhenItIsNotPaid() {
        UUID cup = goods(seller, "찻잔", 12_000, 5);
        UUID plate = goods(seller, "접시", 8_000, 5);
        UUID coupon = Ids.next();
        coupons.issue(
                coupon,
                seller.id(),
                new CouponDetails(
                        "첫 만남", 10, Won.ZERO, Won.of(20_000), 5, clock.instant().plus(Duration.ofDays(3))));
        Browser buyer = people.browserOf(member);
        buyer.post("/coupons/" + coupon + "/claims");
        add(buyer, cup, "1");
        Page below = order(
                buyer, seller, "12000", coupon.toString(), UUID.randomUUID().toString());
        assertThat(below.text("main [role=alert]")).contains("20,000원");
        assertThat(below.html().select("select[name=coupon] option[selected]").val())
                .isEqualTo(coupon.toString());
        add(buyer, plate, "1");
        assertThat(buyer.get("/cart").html().select("select[name=coupon] option"))
                .hasSize(2);
        Page ordered = order(
                buyer, seller, "20000", coupon.toString(), UUID.randomUUID().toString());
        assertThat(buyer.get(ordered.location()).text("main")).contains("18,000원");
        clock.advance(Duration.ofMinutes(10));
        add(buyer, cup, "2");
        assertThat(buyer.get("/cart").html().select("select[name=coupon] option"))
                .hasSize(2);
    }

    @Test
    void whatCannotBeHadIsSaidAtItsLineAndKeepsTheOthersFromNothing() {
        UUID cup = goods(seller, "찻잔", 12_000, 2);
        UUID plate = goods(seller, "접시", 8_000, 5);
        Browser buyer = people.browserOf(member);
        add(buyer, cup, "3");
        add(buyer, plate, "1");
        Page cart = buyer.get("/cart");
        assertThat(cart.text("main")).contains("2개만 남았어요");
        assertThat(cart.html().select("form[action='/cart/orders'] button[disabled]"))
                .hasSize(1);
        Page refused = order(buyer, seller, "44000", "", UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("‘찻잔’은 2개만 남았어요");
        assertThat(left(plate)).isEqualTo(5);
        assertThat(refused.html().select("input[name=quantity]")).hasSize(2);

        Page many = set(buyer, cup, "100");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.html().select("#quantity-" + cup).val()).isEqualTo("100");
        assertThat(many.html().select("#quantity-" + plate).val()).isEqualTo("1");
        assertThat(set(buyer, cup, "2").location()).isEqualTo("/cart");
        Page dearer = order(buyer, seller, "1000", "", UUID.randomUUID().toString());
        assertThat(dearer.text("main [role=alert]")).contains("1,000원에서 32,000원으로");
        buyer.post("/cart/lines/" + cup + "/removal");
        assertThat(order(buyer, seller, "8000", "", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whatWasTakenOutIsPutBackAsItWas() {
        UUID cup = goods(seller, "찻잔", 12_000, 5);
        Browser buyer = people.browserOf(member);
        add(buyer, cup, "3");
        Page emptied = buyer.get(buyer.post("/cart/lines/" + cup + "/removal").location());
        assertThat(emptied.html().select("input[type=number][name=quantity]")).isEmpty();
        assertThat(emptied.text("[role=status] p")).isEqualTo("‘찻잔’을 장바구니에서 뺐어요.");
        var undo = emptied.html().selectFirst("[role=status] form");
        assertThat(undo.selectFirst("button").text()).isEqualTo("다시 담기 찻잔");
        buyer.post(
                undo.attr("action"),
                "variant",
                undo.selectFirst("[name=variant]").val(),
                "quantity",
                undo.selectFirst("[name=quantity]").val());
        assertThat(buyer.get("/cart")
                        .html()
                        .selectFirst("input[type=number][name=quantity]")
                        .val())
                .isEqualTo("3");
        assertThat(buyer.get("/cart?removed=" + cup + "&units=3").html().select("[role=status] form"))
                .as("there is nothing to undo any more")
                .isEmpty();
    }

    @Test
    void whoDidNotPayTheLastOneYetCanOrderItAnew() {
        UUID cup = goods(seller, "찻잔", 12_000, 1);
        UUID plate = goods(seller, "접시", 8_000, 1);
        Browser buyer = people.browserOf(member);
        for (int i = 0; i < 2; i++) {
            add(buyer, cup, "1");
            add(buyer, plate, "1");
            assertThat(order(buyer, seller, "20000", "", UUID.randomUUID().toString())
                            .status())
                    .isEqualTo(303);
        }
        assertThat(buyer.get("/orders").html().select("main .status-chip").eachText())
                .containsExactly("결제 기다림", "취소함");
        Browser another = people.browserOf(people.member("민수"));
        add(another, cup, "1");
        assertThat(order(another, seller, "12000", "", UUID.randomUUID().toString())
                        .text("main [role=alert]"))
                .contains("‘찻잔’은 모두 나갔어요");
        assertThat(left(cup)).isZero();
    }

    @Test
    void nothingOfWhatNobodySellsComesIntoIt() {
        UUID cup = goods(seller, "찻잔", 12_000, 5);
        Browser guest = people.stranger();
        for (String none : List.of("0", "-1", "1000000000", "많이", "100")) {
            assertThat(add(guest, cup, none).status()).isEqualTo(422);
        }
        assertThat(guest.post("/cart/lines", "quantity", "1").status()).isEqualTo(422);
        assertThat(add(guest, UUID.randomUUID(), "1").status()).isEqualTo(422);
        assertThat(add(people.browserOf(seller), cup, "1").status()).isEqualTo(409);
        assertThat(guest.get("/cart").text("main")).contains("장바구니가 비어 있어요");
        Browser forger = people.stranger()
                .withCookie("madang-cart", UUID.randomUUID() + "x3." + cup + "x2.<script>x1." + cup + "x999");
        assertThat(forger.get("/cart").html().select("input[name=quantity]").eachAttr("value"))
                .containsExactly("99");
        Page signIn = order(guest, seller, "1", "", UUID.randomUUID().toString());
        assertThat(signIn.location()).contains("/sign-in");
    }

    @Test
    void anOrderOfTwoTabsAtOnceIsOne() throws Exception {
        UUID cup = goods(seller, "찻잔", 12_000, 9);
        Browser buyer = people.browserOf(member);
        add(buyer, cup, "3");
        buyer.get("/cart");
        var tabs = new ArrayList<Callable<Page>>();
        for (int i = 0; i < 6; i++) {
            String key = UUID.randomUUID().toString();
            tabs.add(() -> order(people.browserOf(member), seller, "36000", "", key));
        }
        new Rush.Answers(Rush.atOnce(tabs)).expect(1);
        assertThat(left(cup)).isEqualTo(6);
    }

    @Test
    void aCartCostsTheSameHoweverMuchIsInIt() {
        Browser buyer = people.browserOf(member);
        add(buyer, goods(seller, "찻잔", 12_000, 5), "1");
        int before = statements.during(() -> buyer.get("/cart")).size();
        for (int i = 0; i < 4; i++) {
            add(buyer, goods(people.member("상인 " + i), "접시 " + i, 8_000, 5), "1");
        }
        assertThat(statements.during(() -> buyer.get("/cart"))).hasSize(before);
    }

    private static Page add(Browser browser, UUID variant, String quantity) {
        return browser.post("/cart/lines", "variant", variant.toString(), "quantity", quantity);
    }

    private static Page set(Browser browser, UUID variant, String quantity) {
        return browser.post("/cart/lines/" + variant, "quantity", quantity);
    }

    private static Page order(Browser browser, CurrentMember of, String seen, String coupon, String key) {
        return browser.post(
                "/cart/orders", "seller", of.id().toString(), "seen", seen, "coupon", coupon, "idempotencyKey", key);
    }

    private UUID goods(CurrentMember of, String title, long price, int units) {
        UUID id = Ids.next();
        products.save(
                id,
                of.id(),
                0,
                new ProductDetails(
                        Theme.CRAFT,
                        "",
                        title,
                        "",
                        true,
                        List.of(new VariantDetails(null, "", Won.of(price), units)),
                        List.of()));
        return transaction.execute(status -> jdbc.sql("SELECT id FROM product_variant WHERE product_id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }

    private int left(UUID stock) {
        return transaction.execute(status -> jdbc.sql("SELECT remaining FROM stock WHERE id = ?")
                .param(stock)
                .query(Integer.class)
                .single());
    }
}
