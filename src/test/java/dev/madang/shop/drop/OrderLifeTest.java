package dev.madang.shop.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.privacy.PersonalTable;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an order once it is paid. */
@MadangTest
class OrderLifeTest {

    @Autowired
    DropDesk desk;

    @Autowired
    Drops drops;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    List<PersonalData> nouns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    CurrentMember merchant;
    CurrentMember jiu;
    Browser seller;
    Browser buyer;
    Drop drop;
    String order;

    @BeforeEach
    void threeUnitsArePaid() {
        merchant = people.member("상인");
        seller = people.browserOf(merchant);
        jiu = people.member("지우");
        buyer = people.browserOf(jiu);
        drop = new DropStand(desk, drops, clock).units(5).perMember(3).of(merchant.id());
        DropStand.pay(buyer, DropStand.order(buyer, drop, "quantity", "3").location());
        order = buyer.get("/orders").html().select("main h3 a").attr("href");
    }

    @Test
    void itIsSentOnceItIsKnownWhereToAndArrivesByWordOrBySilence() {
        assertThat(send().status()).isEqualTo(409);
        address();
        Page refused = seller.post(order + "/parcel", "carrier", "cj", "number", "12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#number").val()).isEqualTo("12");
        assertThat(refused.html().select("#carrier option[selected]").val()).isEqualTo("cj");
        assertThat(buyer.post(order + "/parcel", "carrier", "cj", "number", "123456789012")
                        .status())
                .isEqualTo(404);
        assertThat(received("paid")).containsExactly(order);
        assertThat(received("sent")).isEmpty();
        assertThat(send().location()).contains("notice=order-sent");
        assertThat(received("paid")).isEmpty();
        assertThat(received("sent")).containsExactly(order);
        assertThat(received("nothing")).as("what is none chooses nothing").containsExactly(order);
        assertThat(buyer.get("/orders?status=sent").html().select("main h3 a")).hasSize(1);
        assertThat(buyer.get("/orders?status=delivered").text("main")).contains("이런 주문은 없어요");
        assertThat(buyer.post(order + "/cancellation").status()).isEqualTo(409);
        assertThat(buyer.get(order).text("main")).contains("CJ대한통운", "123456789012");
        clock.advance(Duration.ofDays(7));
        run("keep-silences-of-orders");
        assertThat(buyer.get(order).text("main .status-chip")).isEqualTo("도착함");
        await().untilAsserted(() -> assertThat(buyer.get("/notifications").text("main"))
                .as("from now on they can return it for seven days")
                .contains("도착한 것으로 여겨져요. 앞으로 7일 안에 반품할 수 있어요"));
    }

    @Test
    void itsSellerHearsWhereItGoesAndDoesNotSendItWhereItDoesNotGoAnyMore() {
        await().untilAsserted(() ->
                assertThat(buyer.get("/notifications").text("main")).contains("결제했어요. 받을 곳을 정해 주셔야 판매자가 보낼 수 있어요"));
        address();
        await().untilAsserted(() ->
                assertThat(seller.get("/notifications").text("main")).contains("주문을 받을 곳이 정해졌어요"));
        String read = seller.get(order)
                .html()
                .select("form[action$=/parcel] [name=address]")
                .val();
        assertThat(read).isEqualTo("(04044) 서울 마포구 양화로 45");
        buyer.post(
                order + "/address",
                "recipient",
                "김지우",
                "phone",
                "010-1234-5678",
                "postcode",
                "04051",
                "road",
                "서울 마포구 동교로 9",
                "detail",
                "");
        Page elsewhere = seller.post(order + "/parcel", "carrier", "cj", "number", "123456789012", "address", read);
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.text("main [role=alert]")).contains("그사이 받을 곳이 바뀌었어요");
        assertThat(elsewhere.html().select("#number").val()).isEqualTo("123456789012");
        String now =
                elsewhere.html().select("form[action$=/parcel] [name=address]").val();
        assertThat(seller.post(order + "/parcel", "carrier", "cj", "number", "123456789012", "address", now)
                        .location())
                .contains("notice=order-sent");
    }

    @Test
    void whatGoesBackGoesWhereItsSellerSaysAndTheMoneyFollowsTheParcel() {
        returning();
        assertThat(buyer.get(order).text("main")).contains("판매자가 돌려받을 곳을 알려 주면");
        assertThat(buyer.post(order + "/return/parcel", "carrier", "cj", "number", "210987654321")
                        .status())
                .isEqualTo(409);
        assertThat(task(seller)).contains("돌려받을 곳을").contains("까지 알려 주세요");
        assertThat(buyer.get(order + "/return/address").status()).isEqualTo(404);
        assertThat(returnTo(buyer, "성수로 1").status()).isEqualTo(404);
        assertThat(returnTo(people.browserOf(people.member("남")), "성수로 1").status())
                .isEqualTo(404);
        assertThat(returnTo(seller, "성수로 1").location()).contains("notice=order-return-to");
        assertThat(returnTo(seller, "성수로 2").status())
                .as("typed wrong at first")
                .isEqualTo(303);
        Page told = buyer.get(order);
        assertThat(told.text("main")).contains("성수로 2").doesNotContain("성수로 1");
        assertThat(task(buyer)).contains("돌려보내 주세요");
        await().untilAsserted(() ->
                assertThat(buyer.get("/notifications").text("main")).contains("돌려받을 곳을 알려 줬어요"));
        assertThat(sendBack("(04790) 성수로 1").text("main [role=alert]")).contains("그사이 받을 곳이 바뀌었어요");
        String read = told.html()
                .select("form[action$=/return/parcel] [name=address]")
                .val();
        assertThat(sendBack(read).location()).contains("notice=order-sent-back");
        assertThat(sendBack(read).status()).isEqualTo(409);
        assertThat(jdbc.sql(copied("orders")).param("member", jiu.id()).query().singleRow())
                .as("what they are given when they ask for their data")
                .containsEntry("return_carrier", "CJ")
                .containsEntry("return_tracking_number", "210987654321");
        assertThat(returnTo(seller, "성수로 3").status()).isEqualTo(409);
        assertThat(seller.get(order).text("main")).contains("210987654321", "받으면 알려 주세요");
        assertThat(task(seller)).contains("반품을 받으면");
        clock.advance(Duration.ofDays(7));
        run("keep-silences-of-orders");
        assertThat(buyer.get(order).text("main")).contains("반품함", "36,000원");
    }

    @Test
    void whatIsNotSentBackInTimeStaysSold() {
        returning();
        clock.advance(Duration.ofDays(6));
        returnTo(seller, "성수로 1");
        clock.advance(Duration.ofDays(6));
        run("keep-silences-of-orders");
        assertThat(buyer.get(order).text("main .status-chip")).isEqualTo("반품 중");
        clock.advance(Duration.ofDays(1));
        run("keep-silences-of-orders");
        Page kept = buyer.get(order);
        assertThat(kept.text("main .status-chip")).isEqualTo("도착함");
        assertThat(kept.text("main .state-bar")).contains("반품 마감").doesNotContain("반품 도착");
        assertThat(kept.html().select("#return, #back")).isEmpty();
        assertThat(kept.text("main")).contains("이제는 반품할 수 없어요").doesNotContain("7일 안에 반품할 수 있어요");
        assertThat(seller.get(order).text("main")).contains("산 사람은 이제 반품할 수 없어요");
        assertThat(buyer.post(order + "/return", "reason", "다시요").status()).isEqualTo(409);
        await().untilAsserted(() -> {
            assertThat(buyer.get("/notifications").text("main")).contains("7일 안에 돌려보내지 않아 반품이 끝났어요");
            assertThat(seller.get("/notifications").text("main")).contains("판매는 그대로예요");
        });
    }

    @Test
    void whatDoesNotComeBackAsItShouldIsForOperatorsToDecide() {
        returning();
        returnTo(seller, "성수로 1");
        assertThat(contest("안 와요").status()).as("before it was sent").isEqualTo(409);
        sendBack("(04790) 성수로 1");
        assertThat(buyer.post(order + "/return/objection", "reason", "저요").status())
                .isEqualTo(404);
        assertThat(contest("빈 상자가 왔어요").location()).contains("notice=order-contested");
        assertThat(contest("또요").status()).isEqualTo(409);
        clock.advance(Duration.ofDays(30));
        run("keep-silences-of-orders");
        assertThat(buyer.get(order).text("main .status-chip")).isEqualTo("반품 중");
        assertThat(buyer.get(order).text("main")).contains("운영자가 확인하고 정하면");
        assertThat(task(seller)).doesNotContain("반품을 받으면");
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.get("/admin/order-returns").text("main")).contains("빈 상자가 왔어요", "색이 사진과 달라요", "36,000원");
        assertThat(decide(operator, "false").location()).contains("notice=return-refused");
        assertThat(decide(operator, "true").status()).isEqualTo(409);
        assertThat(seller.get(order).text("main")).contains("도착함", "운영자가 반품을 인정하지 않았어요");
        await().untilAsserted(() ->
                assertThat(buyer.get("/notifications").text("main")).contains("반품을 제대로 받지 못했다고 해요", "반품을 인정하지 않았어요"));
    }

    @Test
    void whatAnOperatorFindsToBeBackIsPaidBack() {
        returning();
        returnTo(seller, "성수로 1");
        sendBack("(04790) 성수로 1");
        contest("작은 흠이 있어요");
        Browser operator = people.browserOf(people.admin());
        assertThat(decide(operator, "true").location()).contains("notice=return-accepted");
        assertThat(buyer.get(order).text("main")).contains("반품함", "운영자가 반품을 인정했어요");
        await().untilAsserted(
                        () -> assertThat(buyer.get(order).text("main aside")).contains("-36,000원"));
        assertThat(operator.get("/admin/order-returns").text("main")).doesNotContain("작은 흠이 있어요");
    }

    private Page contest(String why) {
        return seller.post(order + "/return/objection", "reason", why);
    }

    private Page decide(Browser operator, String returned) {
        return operator.post(
                "/admin/order-returns/" + order.replace("/orders/", "") + "/decision", "returned", returned);
    }

    private String copied(String table) {
        return nouns.stream()
                .flatMap(noun -> noun.tables().stream())
                .filter(one -> one.name().equals(table))
                .map(PersonalTable::sql)
                .findFirst()
                .orElseThrow();
    }

    private void returning() {
        address();
        send();
        buyer.post(order + "/arrival");
        assertThat(buyer.post(order + "/return", "reason", "색이 사진과 달라요").status())
                .isEqualTo(303);
    }

    private Page returnTo(Browser who, String road) {
        return who.post(
                order + "/return/address",
                "recipient",
                "상인",
                "phone",
                "010-8765-4321",
                "postcode",
                "04790",
                "road",
                road,
                "detail",
                "");
    }

    private Page sendBack(String address) {
        return buyer.post(order + "/return/parcel", "carrier", "cj", "number", "210987654321", "address", address);
    }

    private static String task(Browser who) {
        return who.get("/").text("main");
    }

    /** While a version is rolled out, the one before reads what it has written. */
    @Test
    void whatALaterVersionDidIsShownAsFarAsThisOneKnowsAndKeepsNobodyFromGoingOn() {
        address();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO shop_order_log (id, order_id, at, actor, step, to_status, reason)
                        VALUES (:id, :order, :now, 'CARRIER', 'FETCH', 'PAID', '')""")
                .param("id", Ids.next())
                .param("order", UUID.fromString(order.replace("/orders/", "")))
                .param("now", clock.instant())
                .update());
        assertThat(buyer.get(order).text("main")).contains("다른 일이 있었어요");
        assertThat(send().location()).contains("notice=order-sent");
        assertThat(jdbc.sql("SELECT count(*) FROM shop_order_log WHERE order_id = ? AND step = 'FETCH'")
                        .param(UUID.fromString(order.replace("/orders/", "")))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatSilenceTakesBackItsSellerHearsOf() {
        returning();
        clock.advance(Duration.ofDays(7));
        run("keep-silences-of-orders");
        assertThat(buyer.get(order).text("main .status-chip")).isEqualTo("반품함");
        await().untilAsserted(() -> assertThat(seller.get("/notifications").text("main"))
                .contains("아무 말 없이 7일이 지나 도착한 것으로 여겨져요. 낸 돈은 산 사람에게 돌아가요"));
    }

    @Test
    void whatArrivedGoesBackWithinSevenDaysAndSoDoesTheMoney() {
        address();
        send();
        assertThat(buyer.post(order + "/arrival").status()).isEqualTo(303);
        Page refused = buyer.post(order + "/return", "reason", "가".repeat(501));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("textarea[name=reason]").text()).isEqualTo("가".repeat(501));
        assertThat(buyer.get(order).html().select("textarea[name=reason]").text())
                .isEmpty();
        clock.advance(Duration.ofDays(6));
        assertThat(buyer.post(order + "/return", "reason", "색이 사진과 달라요").status())
                .isEqualTo(303);
        assertThat(seller.get(order).text("main"))
                .contains("색이 사진과 달라요")
                .as("there is nothing to send any more")
                .doesNotContain("양화로 45", "010-1234-5678");
        assertThat(buyer.get(order).text("main")).contains("양화로 45");
        assertThat(seller.post(order + "/return/arrival").status()).isEqualTo(303);
        assertThat(buyer.get(order).text("main")).contains("반품함", "36,000원");
    }

    @Test
    void afterSevenDaysNothingGoesBack() {
        address();
        send();
        buyer.post(order + "/arrival");
        clock.advance(Duration.ofDays(7));
        assertThat(buyer.post(order + "/return", "reason", "마음이 바뀌었어요").status())
                .isEqualTo(409);
        assertThat(buyer.get(order).html().select("#return")).isEmpty();
    }

    @Test
    void aPartIsCancelledAndThenTheRest() {
        String line = buyer.get(order).html().select("form[action*=/lines/]").attr("action");
        Page refused = buyer.post(line, "units", "3");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("details[open] input[name=units]").val())
                .isEqualTo("3");
        assertThat(buyer.get(order).html().select("details[open]")).isEmpty();
        assertThat(buyer.post(line, "units", "0").status()).isEqualTo(422);
        assertThat(buyer.post(line, "units", "1").status()).isEqualTo(303);
        assertThat(left()).isEqualTo(3);
        Page after = buyer.get(order);
        assertThat(after.text("main aside")).contains("12,000원 × 3개", "36,000원", "-12,000원");
        assertThat(after.html()
                        .select("main aside .money-table")
                        .first()
                        .select(".money-total")
                        .text())
                .contains("36,000원");
        assertThat(people.stranger()
                        .get("/drops/" + drop.id() + "/totals")
                        .html()
                        .select("table")
                        .last()
                        .select("tbody td:nth-child(3)")
                        .eachText())
                .containsExactly("2");
        assertThat(seller.post(line, "units", "1").status()).isEqualTo(303);
        assertThat(left()).isEqualTo(4);
        assertThat(people.browserOf(people.member("남")).post(line, "units", "1").status())
                .isEqualTo(404);
        assertThat(buyer.post(order + "/cancellation").status()).isEqualTo(303);
        assertThat(left()).isEqualTo(5);
        assertThat(DropStand.order(buyer, drop, "quantity", "3").status()).isEqualTo(303);
    }

    @Test
    void whoComesWhenAllIsGoneIsToldSoWithoutTheDatabaseAndTheGateIsMadeAnewWhenItIsLost() {
        Browser second = people.browserOf(people.member("둘째"));
        assertThat(DropStand.order(second, drop, "quantity", "2").status()).isEqualTo(303);
        redis.delete("madang:gate:" + drop.variants().getFirst().id());
        Browser third = people.browserOf(people.member("셋째"));
        assertThat(DropStand.order(third, drop).text("main [role=alert]")).contains("모두 나갔어요");
        assertThat(redis.opsForValue()
                        .get("madang:gate:" + drop.variants().getFirst().id()))
                .isEqualTo("0");
        assertThat(DropStand.order(second, drop, "quantity", "2").status()).isEqualTo(303);
    }

    @Test
    void whoAnswersOrdersForTheSellerSeesAndSendsThemUntilItEnds() {
        CurrentMember friend = people.member("도우미");
        Browser helper = people.browserOf(friend);
        address();
        assertThat(helper.get(order).status()).isEqualTo(404);
        assertThat(ask(friend, "orders", "true").status()).isEqualTo(422);
        befriend(helper, friend);
        assertThat(ask(friend).text("main [role=alert]")).contains("하나는 골라");
        assertThat(ask(friend, "orders", "true").location()).contains("notice=shop-staff-asked");
        assertThat(helper.get(order).status()).as("asked, not answered").isEqualTo(404);
        String accept = helper.get("/selling/staff")
                .html()
                .select("form[action$=/acceptance]")
                .attr("action");
        assertThat(helper.post(accept).location()).contains("notice=shop-staff-joined");
        assertThat(helper.post(accept).status()).isEqualTo(303);
        assertThat(seller.get("/notifications").text("main").split("돕기로 했어요", -1))
                .hasSize(2);
        assertThat(helper.get("/orders?as=seller").html().select("main h3 a").eachAttr("href"))
                .contains(order);
        assertThat(helper.post(order + "/parcel", "carrier", "cj", "number", "123456789012")
                        .location())
                .contains("notice=order-sent");
        await().until(() ->
                seller.get("/notifications").text("main").contains("돕는 사람이 ‘" + drop.title() + "’ 주문을 보냈어요"));
        assertThat(helper.get("/notifications").text("main"))
                .as("their own doing is no news")
                .doesNotContain("주문을 보냈어요");
        buyer.post(order + "/arrival");
        await().until(() -> helper.get("/notifications").text("main").contains(drop.title()));
        assertThat(helper.get("/selling/shops/" + merchant.id()).status())
                .as("orders are not stock")
                .isEqualTo(404);
        seller.post("/selling/staff/" + friend.id() + "/removal");
        assertThat(helper.get(order).status()).isEqualTo(404);
        assertThat(helper.get("/notifications").text("main")).contains("부탁하지 않아요");
        assertThat(helper.get("/orders?as=seller").html().select("main h3 a")).isEmpty();
    }

    @Test
    void whatAHelperCallsOffTheOwnerHearsOfAndWhatTheyDoThemselvesNot() {
        CurrentMember friend = people.member("도우미");
        Browser helper = people.browserOf(friend);
        befriend(helper, friend);
        ask(friend, "orders", "true");
        helper.post("/selling/staff/shops/" + merchant.id() + "/acceptance");
        String line = buyer.get(order).html().select("form[action*=/lines/]").attr("action");
        assertThat(helper.post(line, "units", "1").status()).isEqualTo(303);
        assertThat(seller.post(line, "units", "1").status()).isEqualTo(303);
        clock.advance(Duration.ofSeconds(1));
        assertThat(helper.post(order + "/cancellation").status()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(seller.get("/notifications").text("main"))
                .contains("’ 주문을 취소했어요")
                .containsOnlyOnce("주문의 일부를 취소했어요"));
    }

    private Page ask(CurrentMember friend, String... more) {
        var fields = new ArrayList<>(List.of("member", friend.id().toString()));
        fields.addAll(List.of(more));
        return seller.post("/selling/staff", fields.toArray(String[]::new));
    }

    private void befriend(Browser helper, CurrentMember friend) {
        seller.post("/members/" + friend.id() + "/friendship");
        helper.post("/members/" + merchant.id() + "/friendship");
    }

    private void address() {
        assertThat(buyer.post(
                                order + "/address",
                                "recipient",
                                "김지우",
                                "phone",
                                "010-1234-5678",
                                "postcode",
                                "04044",
                                "road",
                                "서울 마포구 양화로 45",
                                "detail",
                                "")
                        .status())
                .isEqualTo(303);
    }

    private Page send() {
        return seller.post(order + "/parcel", "carrier", "cj", "number", "123456789012");
    }

    private int left() {
        return drops.find(drop.id()).orElseThrow().variants().getFirst().left();
    }

    private List<String> received(String status) {
        return seller.get("/orders?as=seller&status=" + status)
                .html()
                .select("main h3 a")
                .eachAttr("href");
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(ClusteredJob::run);
    }
}
