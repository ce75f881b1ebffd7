package dev.madang.platform.outside;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What consumers have taken: Kafka delivers at least once, and an event whose sender died before it heard so is sent again. A message is known
 * by what it says, so the same event is one message however often it was sent.
 */
@Component
public class ConsumedMessages {

    /** Longer than an event is tried to be sent, see {@code EventRedelivery}, and than an outage. */
    private static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsumedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether this consumer takes the message for the first time; it is noted in the transaction of its effect */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(String consumer, ConsumerRecord<String, byte[]> message) {
        return jdbc.sql(
                                "INSERT INTO consumed_message (consumer, message, at) VALUES (:consumer, :message, :now) ON CONFLICT DO NOTHING")
                        .param("consumer", consumer)
                        .param("message", idOf(message.topic(), message.key(), message.value()))
                        .param("now", clock.instant())
                        .update()
                > 0;
    }

    /** @return how many were forgotten */
    @Transactional
    int forgetOld() {
        return jdbc.sql("DELETE FROM consumed_message WHERE at < :old")
                .param("old", clock.instant().minus(KEPT))
                .update();
    }

    private static UUID idOf(String topic, @Nullable String key, byte @Nullable [] value) {
        String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes((topic + '\n' + key + '\n' + text).getBytes(StandardCharsets.UTF_8));
    }
}
