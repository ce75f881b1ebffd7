package dev.madang.platform.outside;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears what happened on all instances and counts it by the hour, each event once. Workers share the work as one group. */
@Component
@ConditionalOnBooleanProperty("spring.modulith.events.externalization.enabled")
class Activity {

    private static final String CONSUMER = "madang-activity";

    private final ConsumedMessages consumed;
    private final JdbcClient jdbc;
    private final Clock clock;

    Activity(ConsumedMessages consumed, JdbcClient jdbc, Clock clock) {
        this.consumed = consumed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @KafkaListener(topics = "#{'${madang.kafka.topics}'.split('\\s*,\\s*')}", groupId = CONSUMER)
    @Transactional
    public void hear(ConsumerRecord<String, byte[]> message) {
        if (consumed.isNew(CONSUMER, message)) {
            jdbc.sql("""
                            INSERT INTO activity (topic, hour, times) VALUES (:topic, :hour, 1)
                            ON CONFLICT (topic, hour) DO UPDATE SET times = activity.times + 1""")
                    .param("topic", message.topic())
                    .param("hour", clock.instant().truncatedTo(ChronoUnit.HOURS))
                    .update();
        }
    }
}
