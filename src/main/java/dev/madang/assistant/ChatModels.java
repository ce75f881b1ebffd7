package dev.madang.assistant;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** Models that are asked once and no longer than they may take: whether it is worth another try, the caller knows. */
final class ChatModels {

    private ChatModels() {}

    static ChatModel of(AssistantSettings settings) {
        return OpenAiChatModel.builder().options(options(settings).build()).build();
    }

    /** To begin those of a question with: what a question does not say of itself is not taken from the model's. */
    static OpenAiChatOptions.Builder options(AssistantSettings settings) {
        OpenAiChatOptions.Builder options = OpenAiChatOptions.builder();
        options.baseUrl(settings.address())
                .apiKey(settings.key())
                .model(settings.model())
                .timeout(settings.timeout())
                .maxRetries(0);
        return options;
    }
}
