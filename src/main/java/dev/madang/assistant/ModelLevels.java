package dev.madang.assistant;

import dev.madang.platform.metrics.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What models were asked and what it cost, seen from outside. */
@Configuration(proxyBeanMethods = false)
class ModelLevels {

    private static final String LAST_HOUR = "at > CAST(:now AS timestamptz) - interval '1 hour'";

    @Bean
    Level modelCallsLastHour() {
        return new Level("model-calls-last-hour", "SELECT count(*) FROM model_call WHERE " + LAST_HOUR);
    }

    @Bean
    Level modelFailuresLastHour() {
        return new Level(
                "model-failures-last-hour",
                // One that is still being answered is none yet.
                "SELECT count(*) FROM model_call WHERE outcome <> 'ANSWERED' AND "
                        + "(millis > 0 OR at < CAST(:now AS timestamptz) - interval '5 minutes') AND " + LAST_HOUR);
    }

    /** Won. */
    @Bean
    Level modelCostToday() {
        return new Level(
                "model-cost-today-won", "SELECT coalesce(sum(cost), 0) / 1000000 FROM model_call WHERE at >= :today");
    }
}
