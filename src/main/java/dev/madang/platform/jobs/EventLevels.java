package dev.madang.platform.jobs;

import dev.madang.platform.metrics.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events on their way to listeners, seen from outside. */
@Configuration(proxyBeanMethods = false)
class EventLevels {

    @Bean
    Level oldestUndeliveredEvent() {
        return new Level("oldest-undelivered-event-seconds", """
                SELECT coalesce(extract(epoch FROM CAST(:now AS timestamptz) - min(publication_date)), 0)
                FROM event_publication WHERE completion_date IS NULL AND given_up_at IS NULL""");
    }

    @Bean
    Level eventsGivenUp() {
        return new Level("events-given-up", """
                SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND given_up_at IS NOT NULL""");
    }
}
