package dev.madang.platform.outside;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.metrics.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** What was heard by Kafka, in operators' sight; none without it. */
@Configuration(proxyBeanMethods = false)
class OutsideBeans {

    @Bean
    Level heardLastHour() {
        return new Level("heard-last-hour", """
                SELECT coalesce(sum(times), 0) FROM activity
                WHERE hour >= CAST(:now AS timestamptz) - interval '1 hour'""");
    }

    /** A start does not wait for Kafka: topics that could not be made then are made once it is there. Without one there are none to make. */
    @Bean
    ClusteredJob makeKafkaTopics(ObjectProvider<KafkaAdmin> kafka) {
        return ClusteredJob.of("make-kafka-topics", "0 5/10 * * * ?", () -> {
            kafka.ifAvailable(KafkaAdmin::initialize);
            return JobResult.NOTHING;
        });
    }

    @Bean
    ClusteredJob forgetConsumedMessages(ConsumedMessages consumed) {
        return ClusteredJob.counting("forget-consumed-messages", "0 50 4 * * ?", consumed::forgetOld);
    }
}
