package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.PaymentSummary.RefundState;
import dev.madang.payment.Till.Purchase;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.shared.Won;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PaymentTest
class RefundingTest {

    private static final String BY_GUEST = "payment.refund.too-late";
    private static final String DEPOSIT = "payment.checkout.terms";

    @Autowired
    Till till;

    @Autowired
    Payments payments;

    @Autowired
    Refunding refunding;

    @Autowired
    RefundDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    @AfterEach
    void theBooksBalance() {
        invariants.booksEqualTheGateways();
        invariants.refundsStayWithinTheirPayments();
    }

    @Test
    void allOfItGoesBack() {
        Purchase purchase = paid("NONE");
        refund(purchase, 86_000, BY_GUEST);
        assertBack(purchase, 86_000, 1);
        assertThat(till.text(
                        "SELECT status FROM sandbox_toss_payment WHERE order_id = ?",
                        purchase.attempt().toString()))
                .isEqualTo("CANCELED");
    }

    @Test
    void partsGoBackForTheirOwnReasonsAndTheSummaryTellsThemApart() {
        Purchase purchase = paid("NONE");
        transaction.executeWithoutResult(status -> {
            refunding.refund("ware", purchase.ware(), Won.of(36_000), BY_GUEST);
            refunding.refund("ware", purchase.ware(), Won.of(50_000), DEPOSIT);
        });
        assertBack(purchase, 86_000, 2);
        PaymentSummary summary = payments.of("ware", purchase.ware());
        assertThat(summary.captured()).isEqualTo(Won.of(86_000));
        assertThat(summary.refunded()).isEqualTo(Won.of(86_000));
        assertThat(summary.pending()).isEqualTo(Won.ZERO);
        assertThat(summary.confirming()).isFalse();
        assertThat(summary.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.method()).isEqualTo("카드");
            assertThat(receipt.url()).contains("/sandbox/toss/receipt/");
        });
        assertThat(summary.refunds())
                .extracting(PaymentSummary.RefundLine::reason, PaymentSummary.RefundLine::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(BY_GUEST, RefundState.DONE),
                        org.assertj.core.groups.Tuple.tuple(DEPOSIT, RefundState.DONE));
    }

    @Test
    void oneReasonGivesMoneyBackOnce() {
        Purchase purchase = paid("NONE");
        refund(purchase, 30_000, BY_GUEST);
        refund(purchase, 30_000, BY_GUEST);
        refund(purchase, 40_000, BY_GUEST);
        assertBack(purchase, 30_000, 1);
    }

    @Test
    void moreThanWasPaidDoesNotGoBack() {
        Purchase purchase = paid("NONE");
        refund(purchase, 80_000, BY_GUEST);
        assertThatThrownBy(() -> refund(purchase, 6_001, DEPOSIT)).isInstanceOf(IllegalStateException.class);
        assertBack(purchase, 80_000, 1);
    }

    @Test
    void nothingGoesBackOfWhatWasNotPaidNorOutsideATransaction() {
        Purchase purchase = till.purchase(86_000);
        assertThatThrownBy(() -> refund(purchase, 1_000, BY_GUEST)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> refunding.refund("ware", purchase.ware(), Won.of(1_000), BY_GUEST))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRefundOfNothingIsNothing() {
        Purchase purchase = paid("NONE");
        refund(purchase, 0, BY_GUEST);
        assertThat(payments.of("ware", purchase.ware()).refunds()).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotRefunded() {
        Purchase purchase = paid("NONE");
        transaction.executeWithoutResult(status -> {
            refunding.refund("ware", purchase.ware(), Won.of(86_000), BY_GUEST);
            status.setRollbackOnly();
        });
        desk.settleDue();
        assertThat(till.cancelsAtGateway(purchase.attempt())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWER_LOST", "HANGS_AFTER"})
    void aRefundWhoseAnswerDoesNotArriveIsLookedUpAndNotRepeated(String trouble) {
        Purchase purchase = paid(trouble);
        refund(purchase, 36_000, BY_GUEST);
        assertBack(purchase, 36_000, 1);
        clock.advance(Duration.ofMinutes(10));
        desk.settleDue();
        assertBack(purchase, 36_000, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANGS_BEFORE", "DOWN"})
    void aRefundThatDidNotHappenIsTriedUntilItDoesAndOnce(String trouble) {
        Purchase purchase = paid(trouble);
        refund(purchase, 36_000, BY_GUEST);
        assertThat(payments.of("ware", purchase.ware()).pending()).isEqualTo(Won.of(36_000));
        assertBack(purchase, 36_000, 1);
    }

    @Test
    void aRefundThatTheGatewayRefusesWaitsForAnOperator() {
        Purchase purchase = paid("REFUSED");
        refund(purchase, 36_000, BY_GUEST);
        await().untilAsserted(
                        () -> assertThat(payments.of("ware", purchase.ware()).refunds())
                                .singleElement()
                                .satisfies(line -> assertThat(line.state()).isEqualTo(RefundState.REFUSED)));
        assertThat(payments.of("ware", purchase.ware()).pending()).isEqualTo(Won.of(36_000));
        assertThat(till.cancelsAtGateway(purchase.attempt())).isZero();
    }

    @Test
    void whatAnOperatorGaveBackAtTheGatewayIsTakenDownAndTakenOff() {
        Purchase purchase = paid("NONE");
        till.cancelByHand(purchase.attempt(), 6_000);
        await().untilAsserted(() ->
                assertThat(payments.of("ware", purchase.ware()).refunded()).isEqualTo(Won.of(6_000)));
        refund(purchase, 86_000, BY_GUEST);
        assertBack(purchase, 86_000, 2);
    }

    private Purchase paid(String refundTrouble) {
        Purchase purchase = till.purchase(86_000);
        purchase.pay("APPROVE", refundTrouble);
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
        return purchase;
    }

    private void refund(Purchase purchase, long amount, String reason) {
        transaction.executeWithoutResult(status -> refunding.refund("ware", purchase.ware(), Won.of(amount), reason));
    }

    private void assertBack(Purchase purchase, long amount, int cancels) {
        settle(purchase);
        assertThat(payments.of("ware", purchase.ware()).refunded()).isEqualTo(Won.of(amount));
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000 - amount);
        assertThat(till.cancelsAtGateway(purchase.attempt())).isEqualTo(cancels);
    }

    /** Lets time pass and the job run until nothing is owed any more. */
    private void settle(Purchase purchase) {
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    clock.advance(Duration.ofSeconds(10));
                    desk.settleDue();
                    return payments.of("ware", purchase.ware()).pending().isZero();
                });
    }
}
