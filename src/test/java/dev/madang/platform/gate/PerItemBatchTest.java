package dev.madang.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerItemBatchTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> answered = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsDone = new CountDownLatch(1);

    @AfterEach
    void close() {
        firstIsDone.countDown();
        callers.close();
    }

    private List<Integer> doubled(String item, List<Integer> asked) {
        answered.add(asked);
        if (asked.contains(0)) {
            hold(firstIsDone);
        }
        if (asked.contains(13)) {
            throw new IllegalStateException("13");
        }
        return asked.stream().map(one -> 2 * one).toList();
    }

    private static void hold(CountDownLatch until) {
        try {
            assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoComesAloneIsAnsweredAlone() {
        var batch = new PerItemBatch<>(this::doubled, LONG);
        assertThat(batch.ask("racket", 21)).isEqualTo(42);
        assertThat(answered).containsExactly(List.of(21));
        assertThat(batch.size()).isZero();
    }

    @Test
    void whoComesMeanwhileIsAnsweredTogetherInTheOrderInWhichTheyCame() throws Exception {
        var batch = new PerItemBatch<>(this::doubled, LONG);
        List<Future<Integer>> answers = askInOrder(batch, 0, 5, 6, 7);
        firstIsDone.countDown();
        assertThat(answers.get(1).get()).isEqualTo(10);
        assertThat(answers.get(3).get()).isEqualTo(14);
        assertThat(answered).containsExactly(List.of(0), List.of(5, 6, 7));
        await().until(() -> batch.size() == 0);
    }

    @Test
    void nobodyFailsForAnothersSake() throws Exception {
        var batch = new PerItemBatch<>(this::doubled, LONG);
        List<Future<Integer>> answers = askInOrder(batch, 0, 5, 13, 7);
        firstIsDone.countDown();
        assertThat(answers.get(1).get()).isEqualTo(10);
        assertThat(answers.get(3).get()).isEqualTo(14);
        assertThatThrownBy(() -> answers.get(2).get()).hasRootCauseMessage("13");
        assertThat(answered).endsWith(List.of(5), List.of(13), List.of(7));
        assertThatIllegalStateException().isThrownBy(() -> batch.ask("racket", 13));
        assertThat(batch.size()).isZero();
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndLeavesTheOthersTheirTurn() throws Exception {
        var batch = new PerItemBatch<>(this::doubled, Duration.ofMillis(50));
        List<Future<Integer>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> batch.ask("racket", 0)));
        await().until(() -> answered.size() == 1);
        assertThatThrownBy(() -> batch.ask("racket", 5)).isInstanceOf(Refusal.class);
        assertThat(batch.ask("ball", 6)).isEqualTo(12);
        firstIsDone.countDown();
        assertThat(answers.getFirst().get()).isZero();
        assertThat(batch.ask("racket", 7)).isEqualTo(14);
        assertThat(answered).doesNotContain(List.of(5));
        assertThat(batch.size()).isZero();
    }

    /** Whatever keeps a batch up, as a database that is away, is not waited for once more for each who is gone. */
    @Test
    void whoHasGivenUpIsNotTriedAlone() throws Exception {
        var together = new CountDownLatch(1);
        var batch = new PerItemBatch<String, Integer, Integer>(
                (item, asked) -> {
                    List<Integer> answers = doubled(item, asked);
                    if (asked.size() > 1) {
                        hold(together);
                        throw new IllegalStateException("together");
                    }
                    return answers;
                },
                LONG);
        List<Future<Integer>> answers = askInOrder(batch, 0, 5);
        var impatient = new AtomicReference<Thread>();
        Future<Integer> gone = callers.submit(() -> {
            impatient.set(Thread.currentThread());
            return batch.ask("racket", 7);
        });
        await().until(() -> batch.waiting("racket") == 2);
        firstIsDone.countDown();
        await().until(() -> answered.contains(List.of(5, 7)));
        await().until(() -> {
            impatient.get().interrupt();
            return gone.isDone();
        });
        together.countDown();
        assertThat(answers.get(1).get()).isEqualTo(10);
        assertThatThrownBy(gone::get).hasCauseInstanceOf(Refusal.class);
        assertThat(answered).doesNotContain(List.of(7));
        await().until(() -> batch.size() == 0);
    }

    @Test
    void whoIsInterruptedHasTheOthersAnsweredAllTheSame() {
        var batch = new PerItemBatch<String, Boolean, Boolean>(
                (item, asked) -> asked.stream()
                        .map(one -> Thread.currentThread().isInterrupted())
                        .toList(),
                LONG);
        Thread.currentThread().interrupt();
        assertThat(batch.ask("racket", true)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void ofManyEachIsAnsweredOnceAndByOneAtATime() throws Exception {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        var inside = new AtomicInteger();
        var batch = new PerItemBatch<String, Integer, Integer>(
                (item, asked) -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    asked.forEach(one -> assertThat(seen.add(one)).isTrue());
                    inside.decrementAndGet();
                    return asked;
                },
                LONG);
        List<Future<Integer>> answers = IntStream.range(0, 5_000)
                .mapToObj(i -> callers.submit(() -> batch.ask("racket", i)))
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(i);
        }
        await().until(() -> batch.size() == 0);
    }

    /** The first holds all others up, and they come one after the other. */
    private List<Future<Integer>> askInOrder(PerItemBatch<String, Integer, Integer> batch, int... numbers) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
            int before = i;
            answers.add(callers.submit(() -> batch.ask("racket", number)));
            await().until(() -> before == 0 ? answered.size() == 1 : batch.waiting("racket") == before);
        }
        return answers;
    }
}
