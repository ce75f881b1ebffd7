package dev.madang.shop.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.member.Suspensions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.CouponDetails;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.deal.DealDesk;
import dev.madang.shop.deal.DealDetails;
import dev.madang.shop.drop.DropDesk;
import dev.madang.shop.drop.DropDetails;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A seller is suspended: nothing of theirs can be seen or had, what is paid and not sent comes back, and then all is as it was. */
@MadangTest
class SuspendedSellersTest {

    @Autowired
    Suspensions suspensions;

    @Autowired
    ProductDesk products;

    @Autowired
    DropDesk drops;

    @Autowired
    DealDesk deals;

    @Autowired
    Coupons coupons;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    CurrentMember seller;
    Browser buyer;

    @BeforeEach
    void theyMeet() {
        seller = people.member("멈춘 상인");
        buyer = people.browserOf(people.member("지우"));
    }

    @Test
    void whatTheySellIsHiddenByTheClockAndComesBackWithIt() {
        String product = "/products/" + product();
        String drop = "/drops/" + drop();
        UUID coupon = coupon();
        String deal = "/deals/" + deal(UUID.fromString(product.substring(10)));
        assertThat(buyer.get(deal).status()).isEqualTo(200);
        assertThat(buyer.get(product).status()).isEqualTo(200);
        String variant = buyer.get(product).html().select("[name=variant]").attr("value");
        String dropVariant = buyer.get(drop).html().select("[name=variant]").attr("value");

        suspend(Duration.ofDays(3));
        assertThat(buyer.get(product).status()).isEqualTo(404);
        assertThat(buyer.get(drop).status()).isEqualTo(404);
        assertThat(buyer.get(deal).status()).isEqualTo(404);
        assertThat(buyer.get("/deals").html().select("a[href='" + deal + "']")).isEmpty();
        assertThat(buyer.get(drop + "/totals").status()).isEqualTo(404);
        assertThat(order(product, variant).status()).isIn(404, 409);
        assertThat(order(drop, dropVariant).status()).isIn(404, 409);
        assertThat(buyer.post(product + "/likes", "wanted", "true").status()).isEqualTo(404);
        assertThat(buyer.post("/coupons/" + coupon + "/claims").status()).isEqualTo(404);
        assertThat(buyer.get("/coupons").html().select("form[action*='" + coupon + "']"))
                .isEmpty();
        assertThat(buyer.get("/shop").html().select("a[href='" + product + "']"))
                .isEmpty();
        assertThat(buyer.get("/drops").html().select("a[href='" + drop + "']")).isEmpty();

        clock.advance(Duration.ofDays(3));
        assertThat(buyer.get(product).status()).isEqualTo(200);
        assertThat(order(product, variant).status()).isEqualTo(303);
    }

    @Test
    void whatIsPaidAndNotSentIsPaidBackAndWhatIsHeldCannotBePaid() {
        String product = "/products/" + product();
        String variant = buyer.get(product).html().select("[name=variant]").attr("value");
        pay(order(product, variant).location());
        String paid = newest();
        String checkout = order(product, variant).location();

        suspend(Duration.ofDays(3));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(buyer.get(paid).text("main .status-chip")).isEqualTo("취소함"));
        assertThat(buyer.get(paid).text("main")).contains("이용이 정지되어", "12,000원");
        assertThat(buyer.get(checkout).text("main")).contains("지금은 이 판매자에게 살 수 없어요");
        assertThat(buyer.post(checkout + "/window", "consent", "true").status()).isEqualTo(409);
        clock.advance(Duration.ofMinutes(10));
        assertThat(buyer.get("/orders").html().select("main .status-chip").eachText())
                .containsExactly("시간이 지남", "취소함");
    }

    @Test
    void whoIsSuspendedCanStillCallOffWhatTheyOrdered() {
        String product = "/products/" + product();
        String variant = buyer.get(product).html().select("[name=variant]").attr("value");
        CurrentMember member = people.member("멈춘 손님");
        buyer = people.browserOf(member);
        pay(order(product, variant).location());
        String paid = newest();
        transaction.executeWithoutResult(
                status -> suspensions.set(member.id(), clock.instant().plus(Duration.ofDays(3))));
        buyer = people.stranger();
        buyer.signIn(member.email(), People.PASSWORD);
        assertThat(order(product, variant).status()).isEqualTo(403);
        assertThat(buyer.post(paid + "/cancellation").location()).contains("notice=order-cancelled");
    }

    private void suspend(Duration time) {
        transaction.executeWithoutResult(
                status -> suspensions.set(seller.id(), clock.instant().plus(time)));
    }

    private UUID product() {
        UUID id = Ids.next();
        var variant = new VariantDetails(null, "", Won.of(12_000), 9);
        products.save(
                id, seller.id(), 0, new ProductDetails(Theme.CRAFT, "", "컵 받침", "", true, List.of(variant), List.of()));
        return id;
    }

    private UUID deal(UUID product) {
        UUID id = Ids.next();
        UUID variant = UUID.fromString(buyer.get("/products/" + product)
                .html()
                .select("[name=variant]")
                .attr("value"));
        var opens = clock.instant().minusSeconds(60);
        deals.announce(
                id, seller.id(), new DealDetails(variant, Won.of(9_000), 2, 1, opens, opens.plus(Duration.ofDays(9))));
        return id;
    }

    private UUID drop() {
        UUID id = Ids.next();
        var variant = new DropDetails.VariantDetails("", Won.of(12_000), 9);
        var opens = clock.instant().minusSeconds(60);
        drops.save(
                id,
                seller.id(),
                0,
                new DropDetails(
                        "첫 드롭", "", 2, opens, opens.plus(Duration.ofDays(9)), List.of(variant), List.of(), List.of()));
        return id;
    }

    private UUID coupon() {
        UUID id = Ids.next();
        coupons.issue(
                id,
                seller.id(),
                new CouponDetails(
                        "첫 만남", 10, Won.ZERO, Won.ZERO, 5, clock.instant().plus(Duration.ofDays(30))));
        return id;
    }

    private Page order(String noun, @Nullable String variant) {
        return buyer.post(
                noun + "/orders",
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "variant",
                String.valueOf(variant),
                "quantity",
                "1");
    }

    private String newest() {
        return buyer.get("/orders").html().select("main h3 a").attr("href");
    }

    private void pay(String checkout) {
        String window = buyer.post(checkout + "/window", "consent", "true").location();
        Page page =
                buyer.get(buyer.post(window, "act", "APPROVE", "refund", "NONE").location());
        while (page.location() != null) {
            page = buyer.get(page.location());
        }
    }
}
