package dev.madang.assistant;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A model where one is set up, the engines of our own where none is. Nobody is asked anything before there is a question. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssistantSettings.class)
class AssistantConfiguration {

    @Bean
    EmotionModel emotions(AssistantSettings settings, Clock clock) {
        return settings.hasModel()
                ? new EmotionPrompt(new PatientModel(ChatModels.of(settings), clock), ChatModels.options(settings))
                : new EmotionLexicon();
    }
}
