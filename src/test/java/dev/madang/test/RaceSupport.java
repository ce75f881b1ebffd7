package dev.madang.test;

import dev.madang.rental.reservation.Rentals;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

@TestConfiguration(proxyBeanMethods = false)
@Import(Rentals.class)
class RaceSupport {

    /** Started for the first test that asks for it, when the one beside which it stands is there. */
    @Bean
    @Lazy
    SecondInstance secondInstance(Environment environment) {
        return SecondInstance.beside(environment);
    }
}
