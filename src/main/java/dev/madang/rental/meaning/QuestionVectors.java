package dev.madang.rental.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.assistant.Assistant;
import dev.madang.assistant.Embeddings;
import dev.madang.assistant.ModelAway;
import dev.madang.assistant.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Vectors of what is asked. A model's is made for members alone, who may ask so often in a day, and once for the same words: it is
 * kept for a while, and so is that there was none.
 */
@Component
class QuestionVectors {

    /** No page waits longer for a vector. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration REST_AFTER_SILENCE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 500;

    private final Embeddings engine;
    private final Assistant assistant;
    private final Clock clock;
    private final Cache<String, Asked> asked =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    QuestionVectors(Embeddings engine, Assistant assistant, Clock clock) {
        this.engine = engine;
        this.assistant = assistant;
        this.clock = clock;
    }

    private record Asked(CompletableFuture<float[]> vector, Instant since) {

        boolean isFresh(Instant now) {
            return now.isBefore(since.plus(vector.isCompletedExceptionally() ? REST_AFTER_SILENCE : KEPT));
        }
    }

    /** @param member on whose behalf a model may be asked; null where none may */
    Optional<float[]> of(String words, @Nullable UUID member) {
        if (engine.isSimple()) {
            return Optional.of(engine.of(List.of(words)).getFirst());
        }
        if (member == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(asked(words.strip(), member).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ModelAway | ExecutionException | TimeoutException none) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private CompletableFuture<float[]> asked(String words, UUID member) {
        Instant now = clock.instant();
        Asked before = asked.getIfPresent(words);
        if (before != null && before.isFresh(now)) {
            return before.vector();
        }
        if (engine.isAway()) {
            throw new ModelAway("The model of vectors is not asked at the moment");
        }
        assistant.count(Purpose.EMBEDDING, member);
        return asked.asMap()
                .compute(words, (same, other) -> other != null && other.isFresh(now) ? other : begun(words, now))
                .vector();
    }

    private Asked begun(String words, Instant now) {
        var vector = CompletableFuture.supplyAsync(
                () -> engine.of(List.of(words)).getFirst(),
                task -> Thread.ofVirtual().name("question-vector").start(task));
        return new Asked(vector, now);
    }
}
