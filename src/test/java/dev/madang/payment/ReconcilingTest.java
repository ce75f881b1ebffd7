package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.Till.Purchase;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class ReconcilingTest {

    @Autowired
    Till till;

    @Autowired
    Wares wares;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    Purchase purchase;

    @BeforeEach
    void openACheckout() {
        purchase = till.purchase(86_000);
    }

    @AfterEach
    void theBooksBalance() {
        invariants.booksEqualTheGateways();
    }

    @Test
    void anAttemptThatWasNeverStartedEndsWithItsSession() {
        reconcileAfter(Duration.ofMinutes(59));
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("READY");
        reconcileAfter(Duration.ofMinutes(2));
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("FAILED");
        assertThat(till.failureOf(purchase.attempt())).isEqualTo("EXPIRED");
        assertThat(wares.status(purchase.ware())).isEqualTo("HELD");
        assertThat(wares.timesNotCaptured(purchase.ware())).isZero();
    }

    @Test
    void aWindowThatWasLeftOpenEndsWithItsSession() {
        purchase.window();
        reconcileAfter(Duration.ofMinutes(61));
        assertThat(till.failureOf(purchase.attempt())).isEqualTo("EXPIRED");
    }

    @Test
    void aPayerWhoNeverCameBackIsNotCharged() {
        purchase.act("APPROVE");
        reconcileAfter(Duration.ofMinutes(61));
        assertThat(till.failureOf(purchase.attempt())).isEqualTo("EXPIRED");
        assertThat(till.balanceAtGateway(purchase.attempt())).isZero();
    }

    @Test
    void anAttemptWhoseProcessDiedBeforeAskingIsAskedForAgain() {
        String success = purchase.act("APPROVE");
        diedWhileConfirming(success);
        reconcileAfter(Duration.ofMinutes(1));
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
        assertThat(wares.status(purchase.ware())).isEqualTo("PAID");
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000);
    }

    @Test
    void anAttemptWhoseProcessDiedAndWhoseSessionIsOverEndsUncharged() {
        String success = purchase.act("APPROVE");
        diedWhileConfirming(success);
        reconcileAfter(Duration.ofMinutes(11));
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("FAILED");
        assertThat(wares.status(purchase.ware())).isEqualTo("HELD");
        assertThat(wares.timesNotCaptured(purchase.ware())).isEqualTo(1);
        assertThat(isToBeLookedAt()).isFalse();
    }

    @Test
    void aRefusalAfterAnAnswerThatWasLostIsLookedAtOnceMore() {
        diedWhileConfirming("?paymentKey=nobody-knows-this-key&");
        reconcileAfter(Duration.ofMinutes(1));
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("FAILED");
        assertThat(isToBeLookedAt()).isTrue();
        reconcileAfter(Duration.ofMinutes(11));
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("FAILED");
        assertThat(isToBeLookedAt()).isFalse();
    }

    @Test
    void moneyThatTheGatewayTookForAnAttemptGivenUpBuysTheThingAfterAll() {
        String success = purchase.act("APPROVE");
        purchase.goTo(success);
        till.change("""
                UPDATE payment_attempt SET status = 'FAILED', failure = 'EXPIRED', captured_at = NULL, kept = false,
                  look_at = created_at WHERE id = ?""", purchase.attempt());
        till.change("UPDATE ware SET status = 'HELD' WHERE id = ?", purchase.ware());
        reconcileAfter(Duration.ZERO);
        // The look may also be that of the gateway's notice, which has only just come.
        await().until(() -> till.statusOf(purchase.attempt()).equals("DONE"));
        assertThat(wares.status(purchase.ware())).isEqualTo("PAID");
    }

    @Test
    void whatIsSettledIsNotLookedAtAgain() {
        long before = notices();
        purchase.pay("APPROVE");
        await().until(() -> {
            reconcileAfter(Duration.ZERO);
            return notices() > before && !isToBeLookedAt();
        });
        long looks = looks();
        reconcileAfter(Duration.ofDays(1));
        reconcileAfter(Duration.ofDays(1));
        assertThat(looks()).isEqualTo(looks);
    }

    /** Of the gateway: the one about a payment is still on its way when its payer is back. */
    private long notices() {
        return till.number(
                "SELECT count(*) FROM payment_webhook WHERE received_at <= ?", Timestamp.from(clock.instant()));
    }

    private long looks() {
        return till.number("SELECT looks FROM payment_attempt WHERE id = ?", purchase.attempt());
    }

    private boolean isToBeLookedAt() {
        return till.number(
                        "SELECT count(*) FROM payment_attempt WHERE id = ? AND look_at IS NOT NULL", purchase.attempt())
                > 0;
    }

    private void diedWhileConfirming(String success) {
        String key = success.replaceAll(".*paymentKey=([^&]+).*", "$1");
        till.change("""
                UPDATE payment_attempt SET status = 'CONFIRMING', payment_key = ?, look_at = created_at WHERE id = ?""", key, purchase.attempt());
        till.change("UPDATE ware SET status = 'PAYING' WHERE id = ?", purchase.ware());
    }

    private void reconcileAfter(Duration wait) {
        clock.advance(wait);
        jobs.stream().filter(job -> job.name().equals("reconcile-payments")).forEach(ClusteredJob::run);
    }
}
