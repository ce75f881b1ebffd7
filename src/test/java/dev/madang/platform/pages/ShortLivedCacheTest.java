package dev.madang.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortLivedCacheTest {

    private final ShortLivedCache<String, String> kept = new ShortLivedCache<>(Duration.ofMinutes(1), String::length);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aThingIsMadeOnceForAllWhoAskMeanwhile() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 500)
                    .mapToObj(person -> people.submit(() -> {
                        begun.await();
                        return kept.get("tent", this::slowly);
                    }))
                    .toList();
            begun.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("made 1");
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void itIsMadeAnewWhenItIsOld() throws InterruptedException {
        ShortLivedCache<String, String> shortly = new ShortLivedCache<>(Duration.ofMillis(30), String::length);
        assertThat(shortly.get("tent", this::make)).isEqualTo("made 1");
        assertThat(shortly.get("tent", this::make)).isEqualTo("made 1");
        Thread.sleep(50);
        assertThat(shortly.get("tent", this::make)).isEqualTo("made 2");
    }

    @Test
    void anotherThingIsMadeByItself() {
        assertThat(kept.get("tent", this::make)).isEqualTo("made 1");
        assertThat(kept.get("kayak", this::make)).isEqualTo("made 2");
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> kept.get("tent", () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(kept.get("tent", this::make)).isEqualTo("made 1");
    }

    @Test
    void whatIsTooMuchIsMadeButNotKept() {
        String huge = "x".repeat(20 << 20);
        assertThat(kept.get("huge", () -> huge)).isSameAs(huge);
        assertThat(kept.get("huge", this::make)).isEqualTo("made 1");
        IntStream.range(0, 1_000).forEach(i -> kept.get("thing " + i, this::make));
        assertThat(made.get()).isEqualTo(1_001);
    }

    @Test
    void withoutAnAgeEveryoneMakesTheirOwn() {
        ShortLivedCache<String, String> never = new ShortLivedCache<>(Duration.ZERO, String::length);
        assertThat(never.get("tent", this::make)).isEqualTo("made 1");
        assertThat(never.get("tent", this::make)).isEqualTo("made 2");
    }

    private String make() {
        return "made " + made.incrementAndGet();
    }

    private String slowly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return make();
    }
}
