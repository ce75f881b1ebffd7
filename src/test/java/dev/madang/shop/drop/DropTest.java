package dev.madang.shop.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.gate.WaitingRoom;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.shop.drop.DropDetails.QuestionDetails;
import dev.madang.shop.drop.DropDetails.VariantDetails;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

@MadangTest
class DropTest {

    @Autowired
    DropDesk desk;

    @Autowired
    Drops drops;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    WaitingRoom room;

    @Autowired
    StringRedisTemplate redis;

    CurrentMember seller;

    @BeforeEach
    void sellerComes() {
        seller = people.member("상인");
    }

    @Test
    void aSellerAnnouncesADropThatOpensByItself() {
        Browser browser = people.browserOf(seller);
        Page form = browser.get("/selling/drops/new");
        String action = form.html().select("main form").attr("action");
        LocalDateTime opens = LocalDateTime.ofInstant(clock.instant(), Seoul.ZONE)
                .plusMinutes(5)
                .truncatedTo(ChronoUnit.MINUTES);
        Page saved = browser.post(
                action,
                "title",
                "봄 콘서트 머플러",
                "text",
                "하나하나 손으로 떴어요.",
                "perMember",
                "2",
                "opensAt",
                opens.toString(),
                "closesAt",
                opens.plusHours(1).toString(),
                "variants[0].name",
                "분홍",
                "variants[0].price",
                "3만5천원",
                "variants[0].units",
                "10",
                "variants[1].name",
                "하늘",
                "variants[1].price",
                "35,000",
                "variants[1].units",
                "5");
        assertThat(saved.status()).isEqualTo(303);
        String path = saved.location().replaceFirst("[?].*", "");
        Page before = people.stranger().get(path);
        assertThat(before.text("main h1")).isEqualTo("봄 콘서트 머플러");
        assertThat(before.text("#drop-state")).contains("곧 열려요");
        assertThat(before.html().select("[data-opening]")).hasSize(1);
        clock.advance(Duration.ofMinutes(6));
        assertThat(people.stranger().get(path).text("#drop-state")).contains("판매 중", "15개 남음");
        assertThat(browser.get("/selling").text("main")).contains("봄 콘서트 머플러");
    }

    @Test
    void whatIsWrongWithAnAnnouncementIsSaidAtItsFieldAndNothingTypedIsLost() {
        Browser browser = people.browserOf(seller);
        Page refused = browser.post(
                "/selling/drops/" + UUID.randomUUID(),
                "title",
                "가",
                "perMember",
                "1e9",
                "opensAt",
                "2020-01-01T00:00",
                "closesAt",
                "어제",
                "variants[0].name",
                "분홍",
                "variants[0].price",
                "-5",
                "variants[0].units",
                "0");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[aria-invalid=true]").eachAttr("name"))
                .contains("title", "perMember", "opensAt", "closesAt", "variants[0].price", "variants[0].units");
        assertThat(refused.html().select("[name='variants[0].price']").attr("value"))
                .isEqualTo("-5");
    }

    @Test
    void whatIsOrderedIsHeldPaidAndReceiptedWithItsRank() {
        Drop drop = stand().units(3).of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        Page asked = DropStand.order(buyer, drop);
        assertThat(asked.location()).startsWith("/payments/");
        assertThat(left(drop)).isEqualTo(2);
        Page order = DropStand.pay(buyer, asked.location());
        assertThat(order.status()).isEqualTo(200);
        assertThat(order.text("main .status-chip")).isEqualTo("결제함");
        assertThat(order.text("main")).contains("1번째");
        assertThat(order.html().select("#receipt ~ dl dd.figures").text())
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        Page totals = people.stranger().get("/drops/" + drop.id() + "/totals");
        assertThat(totals.html().select("table").first().select("td").eachText())
                .containsExactly("3", "1", "0", "2");
        assertThat(totals.text("main")).doesNotContain("지우");
        assertThat(buyer.get("/orders").text("main")).contains(drop.title(), "결제함");
        assertThat(people.browserOf(seller).get("/orders?as=seller").text("main"))
                .contains(drop.title());
    }

    @Test
    void theBarOnAPhoneSaysWhenItOpensAndOrdersOnceItHas() {
        Drop drop = stand().opensIn(Duration.ofMinutes(5)).units(1).of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        String path = "/drops/" + drop.id();
        String opens = buyer.get(path).text("#drop-act button");
        assertThat(opens).endsWith("에 열려요");
        Page before = buyer.get(path);
        assertThat(before.text(".action-bar p")).isEqualTo("12,000원 " + opens);
        assertThat(before.text(".action-bar .button")).isEqualTo("미리 고르기");
        clock.advance(Duration.ofMinutes(5));
        Page open = buyer.get(path);
        assertThat(open.text(".action-bar p")).isEqualTo("12,000원 판매 중");
        assertThat(open.text(".action-bar .button")).isEqualTo("주문하기");
    }

    @Test
    void anOrderConcernsNobodyButBuyerAndSeller() {
        Drop drop = stand().of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        DropStand.order(buyer, drop);
        String order = buyer.get("/orders").html().select("main h3 a").attr("href");
        assertThat(buyer.get(order).status()).isEqualTo(200);
        assertThat(people.browserOf(seller).get(order).status()).isEqualTo(200);
        Browser other = people.browserOf(people.member("남"));
        assertThat(other.get(order).status()).isEqualTo(404);
        assertThat(other.post(order + "/cancellation").status()).isEqualTo(404);
        assertThat(other.get(order + "/address").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotPaidInTenMinutesCanBeHadByTheNextWithoutAnyJob() {
        Drop drop = stand().units(1).of(seller.id());
        Browser first = people.browserOf(people.member("첫째"));
        Browser second = people.browserOf(people.member("둘째"));
        DropStand.order(first, drop);
        assertThat(DropStand.order(second, drop).status()).isEqualTo(409);
        assertThat(second.get("/drops/" + drop.id()).text("#drop-state")).contains("결제 중");
        clock.advance(Duration.ofMinutes(10));
        assertThat(second.get("/drops/" + drop.id()).text("#drop-state")).contains("판매 중");
        assertThat(DropStand.order(second, drop).status()).isEqualTo(303);
        assertThat(first.get("/orders").text("main .status-chip")).isEqualTo("시간이 지남");
    }

    @Test
    void whoDidNotPayInTimeCanOrderAgainWithoutAnyJob() {
        Drop drop = stand().units(2).of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        DropStand.order(buyer, drop);
        assertThat(buyer.get("/orders?status=held").html().select("main h3 a")).hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        assertThat(buyer.get("/orders?status=held").html().select("main h3 a")).isEmpty();
        assertThat(DropStand.order(buyer, drop).status()).isEqualTo(303);
        assertThat(left(drop)).isOne();
        assertThat(buyer.get("/orders").html().select("main .status-chip").eachText())
                .containsExactly("결제 기다림", "시간이 지남");
    }

    @Test
    void whoPaysAfterTheHoldIsToldAndNotCharged() {
        Drop drop = stand().units(1).of(seller.id());
        Browser late = people.browserOf(people.member("지각"));
        String checkout = DropStand.order(late, drop).location();
        String window = late.post(checkout + "/window", "consent", "true").location();
        clock.advance(Duration.ofMinutes(11));
        Page after = DropStand.follow(
                late, late.post(window, "act", "APPROVE", "refund", "NONE").location());
        assertThat(after.status()).isIn(409, 410);
        assertThat(left(drop)).isEqualTo(1);
    }

    @Test
    void oneFormSentTwiceOrdersOnceAndASecondTryTakesThePlaceOfTheFirst() {
        Drop drop = stand().variants(
                        new VariantDetails("빨강", Won.of(9_000), 2), new VariantDetails("파랑", Won.of(9_000), 2))
                .of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        String key = UUID.randomUUID().toString();
        String checkout = DropStand.send(buyer, drop, key).location();
        assertThat(DropStand.send(buyer, drop, key).location()).isEqualTo(checkout);
        String blue = drop.variants().get(1).id().toString();
        Page other = DropStand.order(buyer, drop, "variant", blue, "quantity", "1");
        assertThat(other.location()).startsWith("/payments/").isNotEqualTo(checkout);
        assertThat(drops.find(drop.id()).orElseThrow().variants())
                .extracting(Drop.Variant::left)
                .containsExactly(2, 1);
        DropStand.pay(buyer, other.location());
        Page third = DropStand.order(buyer, drop);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.text("main [role=alert]")).contains("한 사람이 살 수 있는 수량");
    }

    @Test
    void whoCancelsGivesBackUnitsLimitAndMoney() {
        Drop drop = stand().units(1).of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        DropStand.pay(buyer, DropStand.order(buyer, drop).location());
        String order = buyer.get("/orders").html().select("main h3 a").attr("href");
        assertThat(buyer.post(order + "/cancellation").location()).contains("notice=order-cancelled");
        assertThat(left(drop)).isEqualTo(1);
        assertThat(buyer.get(order).text("main")).contains("취소함", "12,000원");
        assertThat(DropStand.order(buyer, drop).status()).isEqualTo(303);
    }

    @Test
    void theSellersQuestionsAreAnswered() {
        Drop drop = stand().questions(
                        new QuestionDetails("크기", true, List.of("S", "M")),
                        new QuestionDetails("하고 싶은 말", false, List.of()))
                .of(seller.id());
        Browser buyer = people.browserOf(people.member("지우"));
        Page missing = DropStand.order(buyer, drop, "answers[1]", "잘 받을게요");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("answers[0]");
        assertThat(missing.html().select("[name='answers[1]']").text()).isEqualTo("잘 받을게요");
        assertThat(DropStand.order(buyer, drop, "answers[0]", "XXL").status()).isEqualTo(422);
        assertThat(DropStand.order(buyer, drop, "answers[0]", "M", "answers[1]", "=1+1")
                        .status())
                .isEqualTo(303);
        String order = buyer.get("/orders").html().select("main h3 a").attr("href");
        assertThat(people.browserOf(seller).get(order).text("main")).contains("크기", "M", "=1+1");
    }

    @ParameterizedTest
    @CsvSource({"quantity,0", "quantity,-1", "quantity,1000000000", "quantity,2", "quantity,하나", "variant,없음"})
    void whatCannotBeOrderedIsSaidAtItsField(String field, String typed) {
        Drop drop = stand().of(seller.id());
        Page refused = DropStand.order(people.browserOf(people.member("지우")), drop, field, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).isNotBlank();
        assertThat(left(drop)).isEqualTo(5);
    }

    @Test
    void whoseDropItIsWhenItIsNotOpenAndAnotherPriceAreRefused() {
        Browser buyer = people.browserOf(people.member("지우"));
        Drop early = stand().opensIn(Duration.ofMinutes(5)).of(seller.id());
        assertThat(DropStand.order(buyer, early).text("main [role=alert]")).contains("아직 열리지 않았어요");
        Drop over = stand().opensIn(Duration.ofHours(-3)).of(seller.id());
        assertThat(DropStand.order(buyer, over).status()).isEqualTo(409);
        Drop drop = stand().of(seller.id());
        assertThat(DropStand.order(people.browserOf(seller), drop).status()).isEqualTo(409);
        assertThat(DropStand.order(buyer, drop, "seen", "1").text("main [role=alert]"))
                .contains("12,000원");
        assertThat(DropStand.order(people.stranger(), drop).location()).contains("/sign-in");
    }

    @Test
    void aDropThatHasOpenedIsNotChangedAnyMoreAndNeverByOthers() {
        Drop open = stand().of(seller.id());
        assertThat(people.browserOf(seller).get("/selling/drops/" + open.id()).status())
                .isEqualTo(409);
        Drop coming = stand().opensIn(Duration.ofMinutes(5)).of(seller.id());
        assertThat(people.browserOf(seller).get("/selling/drops/" + coming.id()).status())
                .isEqualTo(200);
        assertThat(people.browserOf(people.member("남"))
                        .get("/selling/drops/" + coming.id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoComesWhileManyAreServedWaitsInLineAndOrdersWhatTheyTypedWhenItIsTheirTurn() {
        Drop drop = stand().questions(new QuestionDetails("하고 싶은 말", false, List.of()))
                .of(seller.id());
        UUID inside = crowd(drop);
        CurrentMember member = people.member("지우");
        Browser buyer = people.browserOf(member);
        assertThat(DropStand.order(buyer, drop, "quantity", "0").status()).isEqualTo(422);
        String turn = DropStand.order(buyer, drop, "answers[0]", "잘 받을게요").location();
        assertThat(turn).isEqualTo("/drops/" + drop.id() + "/turn");
        assertThat(left(drop)).isEqualTo(5);

        Page waiting = buyer.get(turn);
        assertThat(waiting.header("Refresh")).isEqualTo("4");
        assertThat(waiting.text("main h1")).isEqualTo("순서를 기다리고 있어요");
        assertThat(buyer.get(turn + "?live").header("Refresh")).isNull();
        Browser phone = people.browserOf(member);
        assertThat(phone.get("/drops/" + drop.id()).html().select("#order a[href$=/turn]"))
                .hasSize(1);
        assertThat(phone.get(turn).html().select("[data-turn]").attr("data-turn"))
                .isEqualTo(waiting.html().select("[data-turn]").attr("data-turn"));

        room.leave(drop.id(), inside);
        Page called = phone.get(turn);
        assertThat(called.text("main h1")).isEqualTo("차례가 왔어요");
        assertThat(called.text("form[data-turn-order]")).contains(room.turn().toSeconds() + "초 안에");
        var form = called.html().select("form[data-turn-order]");
        assertThat(form.select("[name='answers[0]']").attr("value")).isEqualTo("잘 받을게요");
        try (EventStream open =
                EventStream.open(people.stranger(), "topics=drop:" + drop.id()).ready()) {
            Page ordered = DropStand.send(
                    phone,
                    drop,
                    form.select("[name=idempotencyKey]").attr("value"),
                    "answers[0]",
                    form.select("[name='answers[0]']").attr("value"));
            assertThat(ordered.location()).startsWith("/payments/");
            await().until(() -> open.dataOf("stands").stream().anyMatch(data -> data.contains("turn-called")));
        }
        assertThat(left(drop)).isEqualTo(4);
        assertThat(phone.get(turn).text("main h1")).isEqualTo("기다리는 줄에 없어요");
    }

    @Test
    void whoIsRefusedWhenItIsTheirTurnWaitsNoLonger() {
        Drop drop = stand().of(seller.id());
        UUID inside = crowd(drop);
        Browser buyer = people.browserOf(people.member("지우"));
        String turn = DropStand.order(buyer, drop).location();
        assertThat(buyer.get("/drops/" + drop.id()).html().select("#order a[href$=/turn]"))
                .hasSize(1);
        room.leave(drop.id(), inside);
        assertThat(DropStand.order(buyer, drop, "quantity", "2").status()).isEqualTo(422);
        assertThat(buyer.get("/drops/" + drop.id()).html().select("#order a[href$=/turn]"))
                .isEmpty();
        assertThat(buyer.get(turn).text("main h1")).isEqualTo("기다리는 줄에 없어요");
    }

    @Test
    void whatAnotherVersionHasKeptOfAnOrderIsNone() {
        Drop drop = stand().of(seller.id());
        crowd(drop);
        CurrentMember member = people.member("지우");
        Browser buyer = people.browserOf(member);
        String turn = DropStand.order(buyer, drop).location();
        redis.opsForValue().set("madang:waiting:" + drop.id() + ":order:" + member.id(), "[]");
        assertThat(buyer.get(turn).text("main h1")).isEqualTo("기다리는 줄에 없어요");
        assertThat(buyer.get("/drops/" + drop.id()).status()).isEqualTo(200);
    }

    @Test
    void whoWaitsCanLeaveTheLineAndIsToldWhenItIsOver() {
        Drop drop = stand().of(seller.id());
        crowd(drop);
        Browser buyer = people.browserOf(people.member("지우"));
        String turn = DropStand.order(buyer, drop).location();
        assertThat(buyer.post(turn + "/departure").location()).isEqualTo("/drops/" + drop.id() + "?notice=turn-left");
        assertThat(buyer.get(turn).text("main h1")).isEqualTo("기다리는 줄에 없어요");
        DropStand.order(buyer, drop);
        clock.advance(Duration.ofHours(2));
        assertThat(buyer.get(turn).location()).isEqualTo("/drops/" + drop.id());
        assertThat(people.stranger().get(turn).location()).contains("/sign-in");
    }

    /** As many are inside as there are places for; one of them. */
    private UUID crowd(Drop drop) {
        UUID last = UUID.randomUUID();
        for (int i = 0; i < 1000; i++) {
            UUID member = UUID.randomUUID();
            if (room.enter(drop.id(), member).isPresent()) {
                room.leave(drop.id(), member);
                return last;
            }
            last = member;
        }
        throw new AssertionError("There is room for everybody");
    }

    private DropStand stand() {
        return new DropStand(desk, drops, clock);
    }

    private int left(Drop drop) {
        return drops.find(drop.id()).orElseThrow().variants().stream()
                .mapToInt(Drop.Variant::left)
                .sum();
    }
}
