package dev.madang.platform.outside;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Kafka, where one is named ({@code MADANG_KAFKA_SERVERS}). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("spring.modulith.events.externalization.enabled")
class OutsideConfiguration {

    private static final int PARTITIONS = 6;

    @Bean
    KafkaAdmin.NewTopics topicsOfEvents(@Value("${madang.kafka.topics}") List<String> topics) {
        return new KafkaAdmin.NewTopics(topics.stream()
                .map(topic -> TopicBuilder.name(topic).partitions(PARTITIONS).build())
                .toArray(NewTopic[]::new));
    }

    /** What cannot be taken now is taken later, and what comes after it waits: nothing is passed over. */
    @Bean
    CommonErrorHandler again() {
        var pauses = new ExponentialBackOff(500, 2);
        pauses.setMaxInterval(30_000);
        return new DefaultErrorHandler(pauses);
    }
}
