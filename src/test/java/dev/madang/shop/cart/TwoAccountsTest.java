package dev.madang.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.CouponDetails;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.drop.DropDesk;
import dev.madang.shop.drop.DropDetails;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who share a browser, one after the other: neither has the other's limit, hold, cart, coupon or checkout. */
@MadangTest
class TwoAccountsTest {

    @Autowired
    DropDesk drops;

    @Autowired
    ProductDesk products;

    @Autowired
    Coupons coupons;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    CurrentMember seller;
    CurrentMember first;
    CurrentMember second;
    Browser shared;

    @BeforeEach
    void twoShareABrowser() {
        seller = people.member("상인");
        first = people.member("지우");
        second = people.member("하나");
        shared = people.stranger();
    }

    @Test
    void eachHasALimitOfTheirOwnAlsoUnderTheKeyOfOneForm() {
        String drop = drop(5);
        String key = UUID.randomUUID().toString();
        become(first);
        Page theirs = order(drop, key);
        pay(theirs);
        assertThat(order(drop, UUID.randomUUID().toString()).text("main [role=alert]"))
                .contains("한 사람이 살 수 있는 수량");

        become(second);
        Page mine = order(drop, key);
        assertThat(mine.location()).startsWith("/payments/").isNotEqualTo(theirs.location());
        assertThat(shared.get("/orders").html().select("main h3 a")).hasSize(1);
        assertThat(left(drop)).isEqualTo(3);
        pay(mine);

        become(first);
        assertThat(order(drop, UUID.randomUUID().toString()).status()).isEqualTo(409);
        assertThat(shared.get("/orders").html().select("main h3 a")).hasSize(1);
        assertThat(left(drop)).isEqualTo(3);
    }

    @Test
    void whatOneHoldsTheOtherNeitherHasNorPaysNorEnds() {
        String drop = drop(1);
        become(first);
        Page held = order(drop, UUID.randomUUID().toString());
        String heldOrder = shared.get("/orders").html().select("main h3 a").attr("href");

        become(second);
        assertThat(shared.get(held.location()).status()).isEqualTo(404);
        assertThat(shared.post(held.location() + "/window", "consent", "true").status())
                .isEqualTo(404);
        assertThat(shared.get(heldOrder).status()).isEqualTo(404);
        assertThat(shared.post(heldOrder + "/cancellation").status()).isEqualTo(404);
        assertThat(order(drop, UUID.randomUUID().toString()).status()).isEqualTo(409);
        assertThat(shared.get("/orders").html().select("main h3 a")).isEmpty();

        become(first);
        pay(order(drop, UUID.randomUUID().toString()));
        assertThat(shared.get("/orders").html().select("main .status-chip").eachText())
                .contains("결제함");
    }

    @Test
    void eachHasACartOfTheirOwn() {
        UUID cup = goods("찻잔");
        UUID plate = goods("접시");
        become(first);
        add(cup);
        become(second);
        assertThat(shared.get("/cart").text("main")).contains("장바구니가 비어 있어요");
        add(plate);
        become(first);
        assertThat(shared.get("/cart").text("main")).contains("찻잔").doesNotContain("접시");
        shared.post("/sign-out");
        assertThat(shared.get("/cart").text("main")).contains("장바구니가 비어 있어요");
    }

    @Test
    void whatOnePutInBeforeTheySignedInIsNotLeftForTheOther() {
        add(goods("찻잔"));
        shared.signIn(first.email(), People.PASSWORD);
        become(second);
        assertThat(shared.get("/cart").text("main")).contains("장바구니가 비어 있어요");
        shared.post("/sign-out");
        add(goods("접시"));
        shared.signIn(second.email(), People.PASSWORD);
        assertThat(shared.get("/cart").text("main")).contains("접시").doesNotContain("찻잔");
    }

    @Test
    void aCouponIsItsMembersAlone() {
        UUID cup = goods("찻잔");
        UUID coupon = Ids.next();
        coupons.issue(
                coupon,
                seller.id(),
                new CouponDetails(
                        "첫 만남", 10, Won.ZERO, Won.of(1_000), 5, clock.instant().plus(Duration.ofDays(3))));
        become(first);
        shared.post("/coupons/" + coupon + "/claims");
        become(second);
        add(cup);
        assertThat(shared.get("/cart").html().select("select[name=coupon]")).isEmpty();
        Page forged = shared.post(
                "/cart/orders",
                "seller",
                seller.id().toString(),
                "seen",
                "12000",
                "coupon",
                coupon.toString(),
                "idempotencyKey",
                UUID.randomUUID().toString());
        assertThat(forged.status()).isIn(404, 409, 422);
        assertThat(shared.get("/orders").html().select("main h3 a")).isEmpty();
    }

    /** Whoever is signed in goes, and this one comes. */
    private void become(CurrentMember member) {
        shared.post("/sign-out");
        assertThat(shared.signIn(member.email(), People.PASSWORD).status()).isEqualTo(303);
    }

    private Page order(String drop, String key) {
        String variant = shared.get(drop).html().select("input[name=variant]").attr("value");
        return shared.post(drop + "/orders", "variant", variant, "quantity", "1", "idempotencyKey", key);
    }

    private void pay(Page ordered) {
        String window =
                shared.post(ordered.location() + "/window", "consent", "true").location();
        shared.follow(shared.get(
                shared.post(window, "act", "APPROVE", "refund", "NONE").location()));
    }

    private void add(UUID variant) {
        assertThat(shared.post("/cart/lines", "variant", variant.toString()).location())
                .isEqualTo("/cart?notice=cart-added");
    }

    private String drop(int units) {
        UUID id = Ids.next();
        Instant opens = clock.instant().minus(Duration.ofMinutes(1));
        drops.save(
                id,
                seller.id(),
                0,
                new DropDetails(
                        "첫 공연 포토카드",
                        "",
                        1,
                        opens,
                        opens.plus(Duration.ofHours(2)),
                        List.of(new DropDetails.VariantDetails("", Won.of(12_000), units)),
                        List.of(),
                        List.of()));
        return "/drops/" + id;
    }

    private int left(String drop) {
        return jdbc.sql("SELECT s.remaining FROM stock s JOIN drop_variant v ON v.id = s.id WHERE v.drop_id = ?")
                .param(UUID.fromString(drop.substring("/drops/".length())))
                .query(Integer.class)
                .single();
    }

    private UUID goods(String title) {
        UUID id = Ids.next();
        products.save(
                id,
                seller.id(),
                0,
                new ProductDetails(
                        Theme.CRAFT,
                        "",
                        title,
                        "",
                        true,
                        List.of(new ProductDetails.VariantDetails(null, "", Won.of(12_000), 5)),
                        List.of()));
        return jdbc.sql("SELECT id FROM product_variant WHERE product_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }
}
