package dev.madang.assistant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The server whose models are asked: any that speaks OpenAI's protocol. With neither address nor key there is none.
 *
 * @param baseUrl with its {@code /v1}, where it has one; blank is OpenAI's own
 * @param apiKey blank for a server that wants none
 * @param timeout of a whole answer
 */
@ConfigurationProperties("madang.assistant")
record AssistantSettings(String baseUrl, String apiKey, String model, Duration timeout) {

    private static final String OPEN_AI = "https://api.openai.com/v1";

    boolean hasModel() {
        return !baseUrl.isBlank() || !apiKey.isBlank();
    }

    String address() {
        return baseUrl.isBlank() ? OPEN_AI : baseUrl;
    }

    /** The client wants one, whatever it is. */
    String key() {
        return apiKey.isBlank() ? "none" : apiKey;
    }
}
