package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.Till.Purchase;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Payments in the operators' hands. */
@PaymentTest
class OperatorPaymentsTest {

    @Autowired
    Till till;

    @Autowired
    People people;

    @Autowired
    Payments payments;

    @Autowired
    RefundDesk desk;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    CurrentMember operator;
    Browser finance;

    @BeforeEach
    void anOperator() {
        operator = people.operator(OperatorRole.FINANCE);
        finance = people.browserOf(operator);
    }

    @AfterEach
    void theBooksBalance() {
        invariants.booksEqualTheGateways();
        invariants.refundsStayWithinTheirPayments();
    }

    @Test
    void moneyGoesBackByTwoPressesAndThePayerHearsWhy() {
        Purchase purchase = paid(86_000, "NONE");
        Page asked = finance.post(refunds(purchase), "amount", "1만2천", "reason", "가방 끈이 끊어져 있었어요");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text("#give + form")).contains("12,000원", "가방 끈이 끊어져 있었어요");
        assertThat(back(purchase)).isEqualTo(Won.ZERO);
        Page given = confirm(finance, purchase, "1만2천", "가방 끈이 끊어져 있었어요", key(asked));
        assertThat(given.location()).endsWith("notice=refund-given");
        settle(purchase);
        assertThat(back(purchase)).isEqualTo(Won.of(12_000));
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(74_000);
        assertThat(purchase.browser().get("/notifications").text("main")).contains("12,000원을 돌려드려요", "가방 끈이 끊어져 있었어요");
        assertThat(people.audited(operator).text("main")).contains("12,000원을 돌려줬어요");
    }

    @Test
    void twoPressesOfOneFormGiveBackOnce() throws Exception {
        Purchase purchase = paid(86_000, "NONE");
        String key = UUID.randomUUID().toString();
        List<Page> answers = Rush.atOnce(IntStream.range(0, 6)
                .<Callable<Page>>mapToObj(i -> () -> confirm(finance, purchase, "10000", "같은 이유", key))
                .toList());
        assertThat(answers)
                .extracting(Page::status)
                .containsAnyOf(303)
                .allMatch(status -> status == 303 || status == 409);
        settle(purchase);
        assertThat(back(purchase)).isEqualTo(Won.of(10_000));
        assertThat(till.cancelsAtGateway(purchase.attempt())).isEqualTo(1);
    }

    @Test
    void neverMoreThanWasPaidGoesBackHoweverManyOperatorsPress() throws Exception {
        Purchase purchase = paid(86_000, "NONE");
        List<Page> answers = Rush.atOnce(IntStream.range(0, 5)
                .<Callable<Page>>mapToObj(i -> {
                    Browser one = people.browserOf(people.operator(OperatorRole.FINANCE));
                    String key = UUID.randomUUID().toString();
                    return () -> confirm(one, purchase, "40000", "환불", key);
                })
                .toList());
        assertThat(answers.stream().filter(page -> page.status() == 303)).hasSize(2);
        assertThat(answers.stream().filter(page -> page.status() == 422))
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.text("#amount-error")).contains("원까지만"));
        settle(purchase);
        assertThat(back(purchase)).isEqualTo(Won.of(80_000));
    }

    @Test
    void theDatabaseItselfRefusesMoreThanWasPaid() {
        Purchase purchase = paid(86_000, "NONE");
        assertThatThrownBy(() -> till.change("""
                        INSERT INTO payment_refund (id, attempt_id, amount, reason, status, try_at, due_at)
                        VALUES (?, ?, 86001, 'payment.refund.operator', 'DUE', now(), now())""", Ids.next(), purchase.attempt()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("More than was paid");
    }

    @Test
    void aboveTheLimitASecondOperatorAgrees() {
        Purchase purchase = paid(500_000, "NONE");
        Page waiting =
                confirm(finance, purchase, "400000", "거래 취소", UUID.randomUUID().toString());
        assertThat(waiting.location()).endsWith("notice=refund-asked");
        assertThat(back(purchase)).isEqualTo(Won.ZERO);
        assertThat(confirm(finance, purchase, "1000", "또 하나", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(409);
        assertThat(decide(finance, purchase, request(purchase), true).status()).isEqualTo(403);
        Browser second = people.browserOf(people.operator(OperatorRole.FINANCE));
        assertThat(second.get("/admin/refund-requests").text("main")).contains("400,000원");
        String request = request(purchase);
        assertThat(decide(second, purchase, request, true).location()).endsWith("notice=refund-given");
        assertThat(decide(second, purchase, request, true).status()).isEqualTo(409);
        settle(purchase);
        assertThat(back(purchase)).isEqualTo(Won.of(400_000));
    }

    @Test
    void inStepsNoMoreGoesBackAloneThanAtOnce() {
        Purchase purchase = paid(700_000, "NONE");
        assertThat(confirm(finance, purchase, "200000", "첫 번째", key()).location())
                .endsWith("notice=refund-given");
        assertThat(finance.get(page(purchase)).text("#give + form")).contains("100,000원보다 많으면");
        Browser other = people.browserOf(people.operator(OperatorRole.FINANCE));
        assertThat(confirm(other, purchase, "100001", "두 번째", key()).location()).endsWith("notice=refund-asked");
        settle(purchase);
        assertThat(back(purchase)).isEqualTo(Won.of(200_000));
    }

    @Test
    void ofAllPaymentsOfADayNoMoreGoesBackAloneThanTheLimitOfOneOperator() throws Exception {
        clock.moveTo(Seoul.dayOf(clock.instant()).plusDays(1), LocalTime.NOON);
        List<Purchase> purchases =
                IntStream.range(0, 5).mapToObj(i -> paid(300_000, "NONE")).toList();
        List<Page> answers = Rush.atOnce(purchases.stream()
                .<Callable<Page>>map(purchase -> {
                    String key = key();
                    return () -> confirm(finance, purchase, "300000", "거래 취소", key);
                })
                .toList());
        assertThat(answers)
                .extracting(Page::location)
                .filteredOn(to -> to.endsWith("refund-given"))
                .hasSize(3);
        assertThat(answers)
                .extracting(Page::location)
                .filteredOn(to -> to.endsWith("refund-asked"))
                .hasSize(2);
        clock.moveTo(Seoul.dayOf(clock.instant()).plusDays(1), LocalTime.NOON);
        assertThat(confirm(finance, paid(300_000, "NONE"), "300000", "다음 날", key())
                        .location())
                .endsWith("notice=refund-given");
    }

    @Test
    void theSecondOperatorAgreesToWhatTheyHaveReadAndNothingElse() {
        Purchase purchase = paid(900_000, "NONE");
        confirm(finance, purchase, "400000", "읽은 것", key());
        String read = request(purchase);
        decide(finance, purchase, read, false);
        confirm(finance, purchase, "800000", "바뀐 것", key());
        Browser second = people.browserOf(people.operator(OperatorRole.FINANCE));
        assertThat(decide(second, purchase, read, true).status()).isEqualTo(409);
        assertThat(back(purchase)).isEqualTo(Won.ZERO);
        assertThat(second.get(page(purchase)).html().select("#second ~ form input[name=request]"))
                .extracting(input -> input.attr("value"))
                .containsExactly(request(purchase))
                .doesNotContain(read);
    }

    @Test
    void aPaymentThatIsBeingAskedForIsNotAskedForASecondTimeByAnOperator() {
        Purchase purchase = till.purchase(5_000);
        Timestamp ahead = Timestamp.from(clock.instant().plusSeconds(60));
        till.change(
                "UPDATE payment_attempt SET provider = 'KAKAOPAY', status = 'CONFIRMING', payment_key = ?, look_at = ? WHERE id = ?",
                "T" + purchase.attempt(),
                ahead,
                purchase.attempt());
        assertThat(finance.post(page(purchase) + "/look").location()).contains("notice=payment-asked");
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("CONFIRMING");
        assertThat(till.number("SELECT looks FROM payment_attempt WHERE id = ?", purchase.attempt()))
                .isZero();
        till.change(
                "UPDATE payment_attempt SET status = 'FAILED', failure = 'TEST', look_at = NULL WHERE id = ?",
                purchase.attempt());
    }

    @Test
    void whoAskedTakesItBack() {
        Purchase purchase = paid(500_000, "NONE");
        confirm(finance, purchase, "400000", "거래 취소", UUID.randomUUID().toString());
        assertThat(decide(finance, purchase, request(purchase), false).location())
                .endsWith("notice=refund-declined");
        assertThat(finance.get(page(purchase)).text("#give + form")).contains("500,000원까지");
        assertThat(back(purchase)).isEqualTo(Won.ZERO);
    }

    @Test
    void nobodyGivesThemselvesMoneyBack() {
        Purchase purchase = paid(86_000, "NONE");
        till.change("UPDATE payment_attempt SET payer_id = ? WHERE id = ?", operator.id(), purchase.attempt());
        assertThat(confirm(finance, purchase, "1000", "내 돈", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
        assertThat(finance.get(page(purchase)).html().select("input[name=amount]"))
                .isEmpty();
        assertThat(finance.post(refunds(purchase) + "/" + UUID.randomUUID() + "/try")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsFieldAndKept() {
        Purchase purchase = paid(86_000, "NONE");
        Page wrong = finance.post(refunds(purchase), "amount", "약 오만원", "reason", "<script>이유</script>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#amount-error")).contains("금액을 원 단위로");
        assertThat(wrong.html().select("#reason").text()).isEqualTo("<script>이유</script>");
        assertThat(finance.post(refunds(purchase), "amount", "86001", "reason", "너무 많이")
                        .text("#amount-error"))
                .contains("86,000원까지만");
        assertThat(finance.post(refunds(purchase), "amount", "1000", "reason", "가")
                        .status())
                .isEqualTo(422);
        Purchase unpaid = till.purchase(5_000);
        assertThat(finance.post(refunds(unpaid), "amount", "1000", "reason", "아직")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theGatewayIsAskedAgainAndItsAnswerIsShown() {
        Purchase purchase = till.purchase(86_000);
        purchase.pay("APPROVE_DOWN");
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("UNKNOWN");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(20));
            Page asked = finance.post(page(purchase) + "/look");
            assertThat(asked.location()).contains("notice=payment-asked");
            assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
        });
        assertThat(finance.get(page(purchase)).text("#looks ~ ul"))
                .contains("결제사가 돈을 받았어요", "86,000원", operator.nickname());
    }

    @Test
    void whatTheGatewayRefusedIsTriedOnceMore() {
        Purchase purchase = paid(86_000, "REFUSED");
        confirm(finance, purchase, "6000", "처음에는 안 돼요", UUID.randomUUID().toString());
        await().untilAsserted(() -> assertThat(refundStatus(purchase)).isEqualTo("REFUSED"));
        UUID refund = UUID.fromString(
                till.text("SELECT id::text FROM payment_refund WHERE attempt_id = ?", purchase.attempt()));
        assertThat(finance.get("/admin/payments/" + refund).location()).isEqualTo(page(purchase));
        assertThat(finance.get("/admin/refunds?show=refused&q=" + purchase.attempt())
                        .html()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(finance.post(refunds(purchase) + "/" + refund + "/try").location())
                .endsWith("notice=refund-tried");
        await().untilAsserted(() -> assertThat(till.number("SELECT tries FROM payment_refund WHERE id = ?", refund))
                .isGreaterThanOrEqualTo(2));
        assertThat(finance.post(refunds(purchase) + "/" + UUID.randomUUID() + "/try")
                        .status())
                .isEqualTo(404);
    }

    private Purchase paid(long price, String refundTrouble) {
        Purchase purchase = till.purchase(price);
        purchase.pay("APPROVE", refundTrouble);
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
        return purchase;
    }

    private static Page confirm(Browser who, Purchase purchase, String amount, String reason, String key) {
        return who.post(refunds(purchase), "amount", amount, "reason", reason, "key", key, "confirmed", "true");
    }

    private static Page decide(Browser who, Purchase purchase, String request, boolean agree) {
        return who.post(refunds(purchase) + "/decision", "request", request, "agree", String.valueOf(agree));
    }

    private String request(Purchase purchase) {
        return till.text(
                "SELECT id::text FROM operator_refund WHERE attempt_id = ? AND status = 'WAITING'", purchase.attempt());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String key(Page page) {
        return page.html().select("#give + form input[name=key]").attr("value");
    }

    private static String page(Purchase purchase) {
        return "/admin/payments/" + purchase.attempt();
    }

    private static String refunds(Purchase purchase) {
        return page(purchase) + "/refunds";
    }

    private String refundStatus(Purchase purchase) {
        return till.text("SELECT max(status) FROM payment_refund WHERE attempt_id = ?", purchase.attempt());
    }

    private Won back(Purchase purchase) {
        return payments.of("ware", purchase.ware()).refunded();
    }

    private void settle(Purchase purchase) {
        await().pollInterval(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    clock.advance(Duration.ofSeconds(10));
                    desk.settleDue();
                    return payments.of("ware", purchase.ware()).pending().isZero();
                });
    }
}
