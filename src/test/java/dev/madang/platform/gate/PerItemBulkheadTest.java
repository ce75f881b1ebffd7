package dev.madang.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerItemBulkheadTest {

    final PerItemBulkhead items = new PerItemBulkhead(Duration.ofSeconds(10));

    @Test
    void fourAreInAtATimeAndEveryoneGetsATurn() {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var served = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                callers.submit(() -> items.inTurn("tent", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    pause(Duration.ofMillis(1));
                    inside.decrementAndGet();
                    return served.incrementAndGet();
                }));
            }
        }
        assertThat(served).hasValue(200);
        assertThat(most).hasValue(4);
        assertThat(items.size()).isZero();
    }

    @Test
    void oneItemDoesNotWaitForAnother() throws Exception {
        var full = new CountDownLatch(4);
        var leave = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                callers.submit(() -> items.inTurn("tent", () -> {
                    full.countDown();
                    return await(leave);
                }));
            }
            full.await();
            assertThat(items.inTurn("bike", () -> "served")).isEqualTo("served");
            leave.countDown();
        }
    }

    @Test
    void whoWaitsTooLongIsToldSoAndNothingIsBegun() throws Exception {
        var impatient = new PerItemBulkhead(Duration.ofMillis(20));
        var full = new CountDownLatch(4);
        var leave = new CountDownLatch(1);
        var begun = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                callers.submit(() -> impatient.inTurn("tent", () -> {
                    full.countDown();
                    return await(leave);
                }));
            }
            full.await();
            assertThatThrownBy(() -> impatient.inTurn("tent", begun::incrementAndGet))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
            leave.countDown();
        }
        assertThat(begun).hasValue(0);
        assertThat(impatient.inTurn("tent", begun::incrementAndGet)).isOne();
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> items.inTurn("tent", () -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(items.inTurn("tent", () -> "served")).isEqualTo("served");
        assertThat(items.size()).isZero();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
