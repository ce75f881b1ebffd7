package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.Till.Purchase;
import dev.madang.payment.domain.Confirmations;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.shared.Won;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.SecondInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

@PaymentTest
class PaymentConcurrencyTest {

    @Autowired
    Till till;

    @Autowired
    Wares wares;

    @Autowired
    Payments payments;

    @Autowired
    Refunding refunding;

    @Autowired
    Confirmations confirmations;

    @Autowired
    RefundDesk desk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    Environment environment;

    @AfterEach
    void theBooksBalance() {
        invariants.booksEqualTheGateways();
        invariants.refundsStayWithinTheirPayments();
    }

    @Test
    void manyClicksOnTheWayBackTakeTheMoneyOnce() throws Exception {
        Purchase purchase = till.purchase(86_000);
        String success = purchase.act("APPROVE");
        List<Page> answers = atOnce(50, i -> () -> purchase.goTo(success));
        assertThat(answers).allSatisfy(page -> assertThat(page.status()).isIn(200, 302, 303));
        assertThat(purchase.goTo(success).location()).isEqualTo("/wares/" + purchase.ware() + "?notice=paid");
        assertThat(wares.timesCaptured(purchase.ware())).isEqualTo(1);
        assertThat(confirmCalls(purchase.attempt())).isEqualTo(1);
        assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000);
    }

    @Test
    void twoTabsThatBothApproveAreChargedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            Purchase first = till.purchase(86_000);
            UUID other = till.openInAnotherTab(first);
            Purchase second = new Purchase(first.payer(), first.browser(), first.ware(), other);
            List<String> ways = List.of(first.act("APPROVE"), second.act("APPROVE"));
            atOnce(8, i -> () -> first.goTo(ways.get(i % 2)));
            assertThat(till.balanceAtGateway(first.attempt()) + till.balanceAtGateway(other))
                    .isEqualTo(86_000);
            assertThat(wares.status(first.ware())).isEqualTo("PAID");
            assertThat(wares.timesCaptured(first.ware())).isEqualTo(1);
        }
    }

    @Test
    void workersThatLookAtTheSamePaymentsSettleEachOnce() throws Exception {
        List<Purchase> open =
                IntStream.range(0, 10).mapToObj(i -> till.purchase(86_000)).toList();
        open.forEach(purchase -> purchase.pay("APPROVE_DOWN"));
        for (int round = 0; round < 5; round++) {
            clock.advance(Duration.ofMinutes(1));
            atOnce(8, i -> () -> {
                confirmations.lookAtDue();
                return i;
            });
        }
        assertThat(open).allSatisfy(purchase -> {
            assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
            assertThat(wares.timesCaptured(purchase.ware())).isEqualTo(1);
            assertThat(till.balanceAtGateway(purchase.attempt())).isEqualTo(86_000);
        });
    }

    @Test
    void workersThatRefundTheSamePaymentsRefundEachOnce() throws Exception {
        List<Purchase> paid =
                IntStream.range(0, 10).mapToObj(i -> till.purchase(86_000)).toList();
        paid.forEach(purchase -> purchase.pay("APPROVE"));
        paid.forEach(purchase -> transaction.executeWithoutResult(status -> {
            refunding.refund("ware", purchase.ware(), Won.of(30_000), "payment.refund.too-late");
            refunding.refund("ware", purchase.ware(), Won.of(30_000), "payment.checkout.terms");
            refunding.refund("ware", purchase.ware(), Won.of(26_000), "payment.checkout.total");
        }));
        atOnce(8, i -> () -> {
            desk.settleDue();
            return i;
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            clock.advance(Duration.ofMinutes(1));
            desk.settleDue();
            return paid.stream()
                    .allMatch(purchase ->
                            payments.of("ware", purchase.ware()).pending().isZero());
        });
        assertThat(paid).allSatisfy(purchase -> {
            assertThat(till.balanceAtGateway(purchase.attempt())).isZero();
            assertThat(till.cancelsAtGateway(purchase.attempt())).isEqualTo(3);
        });
    }

    @Test
    void twoInstancesReconcileTheSamePaymentsOnce() throws Exception {
        List<Purchase> open =
                IntStream.range(0, 6).mapToObj(i -> till.purchase(86_000)).toList();
        open.forEach(purchase -> purchase.pay("APPROVE_DOWN"));
        try (var second = SecondInstance.beside(environment, PaymentTestSupport.class)) {
            List<ClusteredJob> both = List.of(reconciling(jobs), reconciling(second.jobs()));
            for (int round = 0; round < 5; round++) {
                clock.advance(Duration.ofMinutes(1));
                second.bean(MutableClock.class).moveTo(clock.instant());
                atOnce(4, i -> () -> {
                    both.get(i % 2).run();
                    return i;
                });
            }
        }
        assertThat(open).allSatisfy(purchase -> {
            assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
            assertThat(wares.timesCaptured(purchase.ware())).isEqualTo(1);
        });
        open.forEach(purchase -> transaction.executeWithoutResult(
                status -> refunding.refund("ware", purchase.ware(), Won.of(86_000), "payment.refund.too-late")));
        await().until(() -> open.stream()
                .allMatch(purchase ->
                        payments.of("ware", purchase.ware()).pending().isZero()));
        assertThat(open)
                .allSatisfy(purchase ->
                        assertThat(till.cancelsAtGateway(purchase.attempt())).isEqualTo(1));
    }

    @Test
    void theSameRefundOwedByManyAtOnceIsOwedOnce() throws Exception {
        Purchase purchase = till.purchase(86_000);
        purchase.pay("APPROVE");
        atOnce(20, i -> () -> {
            transaction.executeWithoutResult(
                    status -> refunding.refund("ware", purchase.ware(), Won.of(30_000), "payment.refund.too-late"));
            return i;
        });
        assertThat(payments.of("ware", purchase.ware()).refunds()).hasSize(1);
        await().until(() -> payments.of("ware", purchase.ware()).pending().isZero());
    }

    private static ClusteredJob reconciling(List<ClusteredJob> jobs) {
        return jobs.stream()
                .filter(job -> job.name().equals("reconcile-payments"))
                .findFirst()
                .orElseThrow();
    }

    private long confirmCalls(UUID attempt) {
        return till.number(
                "SELECT count(*) FROM sandbox_toss_idempotency WHERE url LIKE '%/confirm' AND key LIKE ?",
                attempt + "%");
    }

    private static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, threads)
                    .mapToObj(i -> executor.submit(() -> {
                        start.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
