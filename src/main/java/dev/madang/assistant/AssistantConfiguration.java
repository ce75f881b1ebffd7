package dev.madang.assistant;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.search.Synonyms;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A model where one is set up, the engines of our own where none is. Nobody is asked anything before there is a question. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssistantSettings.class)
class AssistantConfiguration {

    @Bean
    EmotionModel emotions(AssistantSettings settings, Assistant assistant) {
        return settings.hasModel()
                ? new EmotionPrompt(assistant.model(Purpose.EMOTION), ChatModels.options(settings))
                : new EmotionLexicon();
    }

    @Bean
    Embeddings embeddings(AssistantSettings settings, ModelCalls calls, Synonyms synonyms, Clock clock) {
        return settings.hasEmbeddingModel() ? new AskedVectors(settings, calls, clock) : new HashedVectors(synonyms);
    }

    @Bean
    ClusteredJob forgetModelCalls(ModelCalls calls) {
        return ClusteredJob.counting("forget-model-calls", "0 20 4 * * ?", calls::forgetOld);
    }
}
