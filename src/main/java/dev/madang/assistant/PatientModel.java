package dev.madang.assistant;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;

/** A model with a {@link CircuitBreaker} before it. */
final class PatientModel implements ChatModel {

    private final ChatModel model;
    private final CircuitBreaker breaker;

    PatientModel(ChatModel model, Clock clock) {
        this.model = model;
        this.breaker = new CircuitBreaker(clock);
    }

    /** @throws ModelAway when it failed, or is left alone at the moment, which has no cause */
    @Override
    public ChatResponse call(Prompt prompt) {
        return breaker.patiently(() -> model.call(prompt));
    }

    /**
     * The same, piece by piece.
     *
     * @param piece is given each as it comes
     */
    ChatResponse stream(Prompt prompt, Consumer<String> piece, Duration timeout) {
        return breaker.patiently(() -> {
            var last = new AtomicReference<@Nullable ChatResponse>();
            model.stream(prompt)
                    .doOnNext(response -> {
                        last.set(response);
                        if (response.getResult() != null
                                && response.getResult().getOutput().getText() != null) {
                            piece.accept(response.getResult().getOutput().getText());
                        }
                    })
                    .blockLast(timeout);
            ChatResponse end = last.get();
            if (end == null) {
                throw new IllegalStateException("It said nothing");
            }
            return end;
        });
    }
}
