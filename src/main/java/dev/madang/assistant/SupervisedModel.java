package dev.madang.assistant;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;

/** A model that is asked for one purpose, under {@link Supervision}. */
final class SupervisedModel implements ChatModel {

    private static final int TOKENS_OF_A_PICTURE = 1_500;

    private final PatientModel model;
    private final Supervision supervision;
    private final Duration timeout;

    SupervisedModel(PatientModel model, Purpose purpose, ModelCalls calls, AssistantSettings settings) {
        this.model = model;
        this.supervision = new Supervision(purpose, settings.model(), Assistant.LONGEST_ANSWER, calls, settings);
        this.timeout = settings.timeout();
    }

    /** @throws ModelAway when it is not asked, or gives no answer */
    @Override
    public ChatResponse call(Prompt prompt) {
        return call(prompt, response -> response).orElseThrow();
    }

    /**
     * What can be read of its answer.
     *
     * @param reading gives null for nonsense, or fails
     * @return empty for nonsense
     */
    <T> Optional<T> call(Prompt prompt, Function<ChatResponse, @Nullable T> reading) {
        return supervised(prompt, () -> model.call(prompt), reading);
    }

    /**
     * The same, piece by piece.
     *
     * @param piece is given each as it comes
     */
    <T> Optional<T> stream(Prompt prompt, Consumer<String> piece, Function<ChatResponse, @Nullable T> reading) {
        return supervised(prompt, () -> model.stream(prompt, piece, timeout), reading);
    }

    /** It has about as many tokens as characters, in Korean; less in others; and a small picture at most so many. */
    private <T> Optional<T> supervised(
            Prompt prompt, Supplier<ChatResponse> asking, Function<ChatResponse, @Nullable T> reading) {
        int pictures = prompt.getUserMessages().stream()
                .mapToInt(message -> message.getMedia().size())
                .sum();
        return supervision.call(
                prompt.getContents().length() + pictures * TOKENS_OF_A_PICTURE,
                asking,
                response -> response.getMetadata().getUsage(),
                reading);
    }
}
