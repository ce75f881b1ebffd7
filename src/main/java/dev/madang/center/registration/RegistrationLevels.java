package dev.madang.center.registration;

import dev.madang.platform.metrics.Level;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Waiting lists, seen from outside. */
@Configuration(proxyBeanMethods = false)
class RegistrationLevels {

    @Bean
    Level waitingForSeats() {
        return new Level("waiting-for-seats", """
                SELECT count(*) FROM registration WHERE status = 'WAITING'""");
    }
}
