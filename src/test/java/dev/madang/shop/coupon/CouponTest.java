package dev.madang.shop.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class CouponTest {

    @Autowired
    Coupons coupons;

    @Autowired
    ProductDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    Statements statements;

    @Autowired
    List<ClusteredJob> jobs;

    CurrentMember seller;

    @BeforeEach
    void sellerComes() {
        seller = people.member("상인");
    }

    @Test
    void ofSixtyFourWhoWantTenTenHaveOneEach() throws Exception {
        UUID coupon = issue(10, 10, 0);
        List<Callable<Page>> claims = IntStream.range(0, 64)
                .mapToObj(i -> people.browserOf(people.member("손님 " + i)))
                .<Callable<Page>>map(browser -> () -> claim(browser, coupon))
                .toList();
        new Rush.Answers(Rush.atOnce(claims)).expect(10);
        assertThat(claimed(coupon)).isEqualTo(10);
    }

    @Test
    void itsSellerHearsOnceADayThatItIsTakenAndWhenAllAre() {
        UUID coupon = issue(10, 3, 0);
        for (int i = 0; i < 2; i++) {
            claim(people.browserOf(people.member("손님 " + i)), coupon);
        }
        assertThat(news()).as("a claim tells nobody").isEmpty();
        tell();
        tell();
        assertThat(news()).containsExactly("coupon.news.taken");
        claim(people.browserOf(people.member("막차")), coupon);
        tell();
        tell();
        assertThat(news()).containsExactlyInAnyOrder("coupon.news.taken", "coupon.news.gone");
    }

    @Test
    void whatIsTakenOnAnotherDayIsToldAgain() {
        clock.moveTo(LocalDate.of(2031, 5, 6), LocalTime.of(10, 0));
        UUID coupon = issue(10, 5, 0);
        claim(people.browserOf(people.member("아침")), coupon);
        tell();
        clock.advance(Duration.ofHours(13));
        claim(people.browserOf(people.member("밤")), coupon);
        tell();
        assertThat(news()).as("the same day").hasSize(1);
        clock.advance(Duration.ofHours(2));
        tell();
        assertThat(news()).as("nobody took any since").hasSize(1);
        claim(people.browserOf(people.member("다음 날")), coupon);
        tell();
        assertThat(news()).containsExactly("coupon.news.taken", "coupon.news.taken");
    }

    @Test
    void aClaimCostsNoPublication() {
        UUID coupon = issue(10, 5, 0);
        Browser guest = people.browserOf(people.member("손님"));
        List<String> sent = statements.during(() -> claim(guest, coupon));
        assertThat(sent)
                .anyMatch(sql -> sql.contains("coupon_claim"))
                .noneMatch(sql -> sql.contains("event_publication"));
    }

    private void tell() {
        ClusteredJob job = jobs.stream()
                .filter(one -> one.name().equals("tell-of-taken-coupons"))
                .findFirst()
                .orElseThrow();
        assertThat(job.run().failed()).isZero();
    }

    private List<String> news() {
        return jdbc.sql("SELECT text FROM notification WHERE kind = 'COUPON' AND member_id = ?")
                .param(seller.id())
                .query(String.class)
                .list();
    }

    @Test
    void sixtyFourTabsOfOneHaveOne() throws Exception {
        UUID coupon = issue(10, 50, 0);
        CurrentMember member = people.member("탭");
        List<Callable<Page>> claims = IntStream.range(0, 64)
                .mapToObj(i -> people.browserOf(member))
                .<Callable<Page>>map(browser -> () -> claim(browser, coupon))
                .toList();
        new Rush.Answers(Rush.atOnce(claims)).expect(64);
        assertThat(claimed(coupon)).isOne();
        assertThat(left(coupon)).isEqualTo(49);
    }

    @Test
    void itIsUsedAtTheOrderAndComesBackWithIt() {
        UUID coupon = issue(10, 5, 10_000);
        UUID product = goods(seller.id(), 12_000);
        Browser buyer = people.browserOf(people.member("지우"));
        claim(buyer, coupon);
        assertThat(buyer.get("/products/" + product)
                        .html()
                        .select("#coupon option")
                        .last()
                        .text())
                .contains("첫 만남 · 10% 할인");
        Page asked = order(buyer, product, coupon);
        assertThat(buyer.get(asked.location()).text("main")).contains("10,800원", "-1,200원");
        assertThat(order(buyer, product, coupon).status()).isEqualTo(303);
        String order = buyer.get("/orders").html().select("main h3 a").attr("href");
        assertThat(buyer.get("/orders").text("main")).contains("결제 기다림", "취소함");
        assertThat(buyer.post(order + "/cancellation").status()).isEqualTo(303);
        assertThat(pay(buyer, order(buyer, product, coupon)).text("main")).contains("쿠폰 ‘첫 만남’", "10,800원");
        assertThat(order(buyer, product, coupon).text("main")).contains("이미 다른 주문에 쓴 쿠폰이에요");
    }

    @Test
    void itComesBackByTheClockWhenItsOrderWasNotPaidInTime() {
        UUID coupon = issue(10, 5, 0);
        UUID product = goods(seller.id(), 12_000);
        Browser buyer = people.browserOf(people.member("지우"));
        claim(buyer, coupon);
        assertThat(order(buyer, product, coupon).status()).isEqualTo(303);
        assertThat(buyer.get("/products/" + product).html().select("#coupon")).isEmpty();
        clock.advance(Duration.ofMinutes(10));
        assertThat(buyer.get("/products/" + product).html().select("#coupon option"))
                .hasSize(2);
        assertThat(order(buyer, product, coupon).status()).isEqualTo(303);
        assertThat(buyer.get("/orders").html().select("main .status-chip").eachText())
                .containsExactly("결제 기다림", "시간이 지남");
    }

    @Test
    void whatHasTheIdOfSomethingElseIsNotIssued() {
        UUID product = goods(seller.id(), 12_000);
        UUID stock = variant(product);
        coupons.issue(
                stock,
                people.member("다른 상인").id(),
                new CouponDetails(
                        "가짜", 10, Won.ZERO, Won.ZERO, 5, clock.instant().plus(Duration.ofDays(30))));
        assertThat(left(stock)).isEqualTo(9);
        assertThat(people.stranger().get("/coupons").text("main")).doesNotContain("가짜");
    }

    @Test
    void eachReasonWhyOneCannotBeUsedIsSaid() {
        UUID cheap = goods(seller.id(), 5_000);
        UUID coupon = issue(10, 5, 10_000);
        Browser buyer = people.browserOf(people.member("지우"));
        assertThat(order(buyer, cheap, coupon).text("main")).contains("받지 않은 쿠폰이에요");
        claim(buyer, coupon);
        assertThat(order(buyer, cheap, coupon).text("main")).contains("10,000원 이상");
        UUID elsewhere = goods(people.member("다른 상인").id(), 20_000);
        assertThat(order(buyer, elsewhere, coupon).text("main")).contains("다른 판매자의 쿠폰이에요");
        clock.advance(Duration.ofDays(31));
        assertThat(order(buyer, goods(seller.id(), 20_000), coupon).text("main"))
                .contains("끝난 쿠폰이에요");
        assertThat(claim(people.browserOf(people.member("늦은 이")), coupon).status())
                .isEqualTo(409);
    }

    @Test
    void whatASellerTypedWrongIsSaidAtItsField() {
        Browser browser = people.browserOf(seller);
        String action =
                browser.get("/selling/coupons/new").html().select("main form").attr("action");
        Page refused = browser.post(
                action, "name", "", "kind", "percent", "value", "91", "units", "0", "until", "어제", "minimum", "1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[aria-invalid=true]").eachAttr("name"))
                .contains("name", "value", "units", "until", "minimum");
        String until = Seoul.dayOf(clock.instant()).plusDays(3).toString();
        String[] right = {"name", "봄맞이", "kind", "won", "value", "3천원", "units", "5", "until", until};
        assertThat(browser.post(action, right).status()).isEqualTo(303);
        assertThat(browser.post(action, right).status()).isEqualTo(303);
        assertThat(people.stranger().get("/coupons").text("main")).contains("봄맞이", "3,000원 할인");
    }

    private UUID issue(int percent, int units, long minimum) {
        UUID id = Ids.next();
        coupons.issue(
                id,
                seller.id(),
                new CouponDetails(
                        "첫 만남",
                        percent,
                        Won.ZERO,
                        Won.of(minimum),
                        units,
                        clock.instant().plus(Duration.ofDays(30))));
        return id;
    }

    private UUID goods(UUID of, long price) {
        UUID id = Ids.next();
        var variant = new VariantDetails(null, "", Won.of(price), 9);
        desk.save(id, of, 0, new ProductDetails(Theme.CRAFT, "", "컵 받침", "", true, List.of(variant), List.of()));
        return id;
    }

    private Page order(Browser buyer, UUID product, UUID coupon) {
        String variant = variant(product).toString();
        return buyer.post(
                "/products/" + product + "/orders",
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "variant",
                variant,
                "quantity",
                "1",
                "coupon",
                coupon == null ? "" : coupon.toString());
    }

    private UUID variant(UUID product) {
        return transaction.execute(status -> jdbc.sql("SELECT id FROM product_variant WHERE product_id = ?")
                .param(product)
                .query(UUID.class)
                .single());
    }

    private static Page pay(Browser buyer, Page asked) {
        String window =
                buyer.post(asked.location() + "/window", "consent", "true").location();
        Page page =
                buyer.get(buyer.post(window, "act", "APPROVE", "refund", "NONE").location());
        while (page.location() != null) {
            page = buyer.get(page.location());
        }
        return page;
    }

    private static Page claim(Browser browser, UUID coupon) {
        return browser.post("/coupons/" + coupon + "/claims");
    }

    private int claimed(UUID coupon) {
        return number("SELECT count(*) FROM coupon_claim WHERE coupon_id = ?", coupon);
    }

    private int left(UUID coupon) {
        return number("SELECT remaining FROM stock WHERE id = ?", coupon);
    }

    private int number(String query, UUID id) {
        return transaction.execute(
                status -> jdbc.sql(query).param(id).query(Integer.class).single());
    }
}
