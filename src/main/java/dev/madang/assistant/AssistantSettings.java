package dev.madang.assistant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The server whose models are asked: any that speaks OpenAI's protocol. With neither address nor key there is none.
 *
 * @param baseUrl with its {@code /v1}, where it has one; blank is OpenAI's own
 * @param apiKey blank for a server that wants none
 * @param sees whether the model takes pictures
 * @param embeddingModel blank for vectors of our own
 * @param embeddingDimensions of its vectors
 * @param timeout of a whole answer
 * @param wonPerMillionIn what a million tokens of questions costs, {@code wonPerMillionOut} of answers
 * @param wonPerDay what may be spent in a day, on all instances together
 */
@ConfigurationProperties("madang.assistant")
record AssistantSettings(
        String baseUrl,
        String apiKey,
        String model,
        boolean sees,
        String embeddingModel,
        int embeddingDimensions,
        Duration timeout,
        long wonPerMillionIn,
        long wonPerMillionOut,
        long wonPerDay) {

    private static final String OPEN_AI = "https://api.openai.com/v1";

    boolean hasModel() {
        return !baseUrl.isBlank() || !apiKey.isBlank();
    }

    boolean hasEmbeddingModel() {
        return hasModel() && !embeddingModel.isBlank();
    }

    String address() {
        return baseUrl.isBlank() ? OPEN_AI : baseUrl;
    }

    /** The client wants one, whatever it is. */
    String key() {
        return apiKey.isBlank() ? "none" : apiKey;
    }

    /** In millionths of a won. */
    long cost(int tokensIn, int tokensOut) {
        return tokensIn * wonPerMillionIn + tokensOut * wonPerMillionOut;
    }
}
