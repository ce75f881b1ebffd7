package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.Till.Purchase;
import dev.madang.payment.domain.Confirmations;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class PayingTest {

    @Autowired
    Till till;

    @Autowired
    Wares wares;

    @Autowired
    Payments payments;

    @Autowired
    Confirmations confirmations;

    @Autowired
    RefundDesk refunds;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    Purchase purchase;

    @BeforeEach
    void putAWareOnTheTill() {
        purchase = till.purchase(86_000);
    }

    @AfterEach
    void theBooksBalance() {
        invariants.booksEqualTheGateways();
        invariants.refundsStayWithinTheirPayments();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPROVE",
                "APPROVE_NOTICE_FIRST",
                "APPROVE_NOTICE_TWICE",
                "APPROVE_ANSWER_LOST",
                "APPROVE_HANGS_AFTER"
            })
    void anApprovedPaymentIsTakenOnceAndLeadsBackToTheThing(String act) {
        Page end = purchase.pay(act);
        assertThat(end.location()).isEqualTo("/wares/" + purchase.ware() + "?notice=paid");
        assertPaid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE_HANGS", "APPROVE_DOWN"})
    void anOutcomeThatStaysOpenIsShownAsSuchAndSettledByLooking(String act) {
        Page end = purchase.pay(act);
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.text("h1")).isEqualTo("결제를 확인하고 있어요");
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("UNKNOWN");
        assertThat(wares.status(purchase.ware())).isEqualTo("PAYING");

        settle(86_000);
        assertPaid();
        assertThat(purchase.checkout().location()).isEqualTo("/wares/" + purchase.ware() + "?notice=paid");
    }

    @Test
    void thePageThatWaitsGoesOnAsSoonAsThereIsAnOutcome() {
        purchase.pay("APPROVE_DOWN");
        String path = "/payments/" + purchase.attempt();
        assertThat(purchase.browser().getAsHtmx(path).status()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));
        assertThat(purchase.browser().getAsHtmx(path).header("HX-Redirect")).isEqualTo(path);
        assertPaid();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE, 402, 카드사가 결제를 거절했어요",
        "APPROVE_THEN_REFUSED, 402, 카드 한도를 넘었거나",
        "APPROVE_WRONG_AMOUNT, 400, 금액이 처음 금액과 달라서",
        "EXPIRE, 410, 결제가 끝나지 않았어요"
    })
    void aRefusedPaymentSaysWhyAndChargesNothing(String act, int status, String sentence) {
        Page end = purchase.pay(act);
        assertThat(end.status()).isEqualTo(status);
        assertThat(end.text("main [role=alert]")).contains(sentence);
        assertThat(wares.status(purchase.ware())).isEqualTo("HELD");
        assertNothingCharged();
    }

    @Test
    void whoWasRefusedCanTryAgain() {
        purchase.pay("REFUSE");
        String again = purchase.browser()
                .post("/payments/" + purchase.attempt() + "/retry")
                .location();
        assertThat(again).startsWith("/payments/").isNotEqualTo("/payments/" + purchase.attempt());
        assertThat(purchase.browser().get(again).status()).isEqualTo(200);
        assertNothingCharged();
    }

    @Test
    void whoClosesTheWindowComesBackToTheCheckoutAndMayPay() {
        String back = purchase.act("CANCEL");
        Page checkout = purchase.goTo(back);
        assertThat(checkout.path()).isEqualTo("/payments/" + purchase.attempt() + "?notice=payment-cancelled");
        assertThat(checkout.text(".toast")).contains("청구된 것은 없고");
        assertNothingCharged();
        purchase.pay("APPROVE");
        assertPaid();
    }

    @Test
    void aReplayedSuccessAddressGetsTheSameAnswerAndChargesNothingMore() {
        String success = purchase.act("APPROVE");
        for (int i = 0; i < 3; i++) {
            assertThat(purchase.goTo(success).location()).isEqualTo("/wares/" + purchase.ware() + "?notice=paid");
        }
        assertPaid();
    }

    @Test
    void anAmountChangedInTheFormChangesNothing() {
        String window = purchase.browser()
                .post("/payments/" + purchase.attempt() + "/window", "consent", "true", "amount", "100")
                .location();
        String success = purchase.browser().post(window, "act", "APPROVE").location();
        assertThat(success).contains("amount=86000");
    }

    @Test
    void somebodyElsesPaymentCannotBeUsed() {
        Purchase other = till.purchase(86_000);
        String success = other.act("APPROVE");
        String key = success.replaceAll(".*paymentKey=([^&]+).*", "$1");
        Page mine = purchase.goTo(
                "/payments/success?orderId=" + purchase.attempt() + "&paymentKey=" + key + "&amount=86000");
        assertThat(mine.status()).isEqualTo(410);
        assertNothingCharged();
        assertThat(other.goTo(success).location()).isEqualTo("/wares/" + other.ware() + "?notice=paid");

        till.change("UPDATE payment_attempt SET look_at = created_at WHERE id = ?", purchase.attempt());
        confirmations.lookAtDue();
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("FAILED");
        assertNothingCharged();
    }

    @Test
    void somebodyElsesOrderIsNotFound() {
        Purchase other = till.purchase(86_000);
        String success = other.act("APPROVE");
        assertThat(purchase.browser().get(success).status()).isEqualTo(404);
        assertThat(purchase.browser().get("/payments/" + other.attempt()).status())
                .isEqualTo(404);
        assertThat(purchase.browser()
                        .get("/payments/fail?code=REJECT_CARD_COMPANY&orderId=" + other.attempt())
                        .status())
                .isEqualTo(404);
        assertThat(till.statusOf(other.attempt())).isEqualTo("READY");
    }

    @Test
    void anInventedPaymentKeyChargesNothing() {
        Page end = purchase.goTo("/payments/success?orderId=" + purchase.attempt() + "&paymentKey=none&amount=86000");
        assertThat(end.status()).isEqualTo(402);
        assertThat(till.failureOf(purchase.attempt())).isEqualTo("NOT_FOUND_PAYMENT");
        assertThat(wares.timesNotCaptured(purchase.ware())).isEqualTo(1);
        assertNothingCharged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/payments/success",
                "/payments/success?orderId=1&paymentKey=k&amount=100",
                "/payments/success?orderId=%s&paymentKey=%%00&amount=100",
                "/payments/success?orderId=%s&paymentKey=k&amount=-100",
                "/payments/success?orderId=%s&paymentKey=k&amount=99999999999999999999",
                "/payments/success?orderId=%s&paymentKey=k&amount=1e3",
                "/payments/fail",
                "/payments/fail?orderId=%%F0%%9F%%90%%B8"
            })
    void anAddressThatIsNotWholeIsRefused(String address) {
        Page page = purchase.browser().get(address.formatted(purchase.attempt()));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text("main [role=alert]")).contains("청구된 것은 없어요");
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("READY");
    }

    @Test
    void aHoldThatHasEndedIsNotPaidFor() {
        String success = purchase.act("APPROVE");
        wares.goes(purchase.ware());
        Page end = purchase.goTo(success);
        assertThat(end.status()).isEqualTo(409);
        assertThat(end.text("main [role=alert]")).contains("결제할 수 있는 시간이 지났거나");
        assertNothingCharged();
    }

    @Test
    void aPriceThatHasChangedIsNotPaid() {
        String success = purchase.act("APPROVE");
        wares.reprice(purchase.ware(), 90_000);
        Page end = purchase.goTo(success);
        assertThat(end.status()).isEqualTo(409);
        assertThat(end.text("main [role=alert]")).contains("금액이 바뀌어서");
        assertNothingCharged();
    }

    @Test
    void moneyThatComesWhenTheThingIsGoneGoesBackWhole() {
        purchase.pay("APPROVE_DOWN");
        wares.goes(purchase.ware());
        settle(0);

        PaymentSummary summary = payments.of("ware", purchase.ware());
        assertThat(summary.captured().amount()).isEqualTo(86_000);
        assertThat(summary.refunded()).isEqualTo(summary.captured());
        assertThat(purchase.checkout().text("h1")).isEqualTo("돈을 그대로 돌려드려요");
    }

    @Test
    void guestsAreAskedToSignInBeforeAnythingHappens() {
        purchase.browser().forget("madang-session");
        assertThat(purchase.checkout().status()).isIn(302, 303, 401, 403);
    }

    /** Lets time pass and the job run until this is what the gateway keeps of the payment. */
    private void settle(long balance) {
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    clock.advance(Duration.ofSeconds(30));
                    confirmations.lookAtDue();
                    refunds.settleDue();
                    return till.balanceAtGateway(purchase.attempt()) == balance
                            && !payments.of("ware", purchase.ware()).confirming()
                            && payments.of("ware", purchase.ware()).pending().isZero();
                });
    }

    private void assertPaid() {
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
        assertThat(wares.status(purchase.ware())).isEqualTo("PAID");
        assertThat(wares.timesCaptured(purchase.ware())).isEqualTo(1);
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000);
        assertThat(payments.of("ware", purchase.ware()).captured().amount()).isEqualTo(86_000);
    }

    private void assertNothingCharged() {
        assertThat(till.balanceAtGateway(purchase.attempt())).isZero();
        assertThat(payments.of("ware", purchase.ware()).captured().isZero()).isTrue();
    }
}
