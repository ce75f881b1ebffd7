package dev.madang.assistant;

import dev.madang.assistant.ModelAway.Reason;
import dev.madang.assistant.ModelCall.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calls for one purpose: none when that is switched off, or the day's budget is spent; and each is written down. */
final class Supervision {

    private static final Logger log = LoggerFactory.getLogger(Supervision.class);

    private final Purpose purpose;
    private final String model;
    private final int longestAnswer;
    private final ModelCalls calls;
    private final AssistantSettings settings;

    /** @param longestAnswer in tokens, of what it costs at most */
    Supervision(Purpose purpose, String model, int longestAnswer, ModelCalls calls, AssistantSettings settings) {
        this.purpose = purpose;
        this.model = model;
        this.longestAnswer = longestAnswer;
        this.calls = calls;
        this.settings = settings;
    }

    /** Whether the next would not be made. */
    boolean isAway() {
        return isOff() || calls.spentToday() >= budget();
    }

    /**
     * What can be read of an answer.
     *
     * @param tokens of what is asked, at most
     * @param asking throws {@link ModelAway} without a cause when nobody was asked
     * @param reading gives null for nonsense, or fails
     * @return empty for nonsense
     * @throws ModelAway when nobody is asked, or there is no answer
     */
    <R, T> Optional<T> call(
            int tokens, Supplier<R> asking, Function<R, @Nullable Usage> usage, Function<R, @Nullable T> reading) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A model is asked within a transaction, which would wait for it");
        }
        if (isOff()) {
            throw new ModelAway(Reason.OFF, purpose + " is switched off", null);
        }
        UUID call = calls.begin(purpose, model, tokens, settings.cost(tokens, longestAnswer), budget())
                .orElseThrow(() -> new ModelAway(Reason.BUDGET, "The budget of the day is spent", null));
        long began = System.nanoTime();
        R answer;
        try {
            answer = asking.get();
        } catch (ModelAway e) {
            if (e.getCause() == null) {
                calls.forget(call);
            } else {
                end(call, Outcome.FAILED, tokens, 0, began);
            }
            throw e;
        }
        Usage used = null;
        T read = null;
        try {
            used = usage.apply(answer);
            read = reading.apply(answer);
        } catch (RuntimeException nonsense) {
            // Its message may have what somebody wrote.
            log.info("An answer about {} cannot be read: {}", purpose, nonsense.getClass());
        }
        end(
                call,
                read == null ? Outcome.NONSENSE : Outcome.ANSWERED,
                used == null || used.getPromptTokens() == null ? 0 : used.getPromptTokens(),
                used == null || used.getCompletionTokens() == null ? 0 : used.getCompletionTokens(),
                began);
        return Optional.ofNullable(read);
    }

    private boolean isOff() {
        return calls.switchedOff().contains(purpose);
    }

    private long budget() {
        return settings.wonPerDay() * ModelCalls.MILLION;
    }

    private void end(UUID call, Outcome outcome, int in, int out, long began) {
        calls.end(call, outcome, in, out, settings.cost(in, out), Duration.ofNanos(System.nanoTime() - began));
    }
}
