package dev.madang.rental.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Guards;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.SecondInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The rush of {@link ExtensionConcurrencyTest} with the guard taken away, in a database of its own: it must oversell, or
 * that test proves nothing.
 */
@MadangTest
@Import(Rentals.class)
@TestPropertySource(properties = "madang.test.database=unguarded-extensions")
@DirtiesContext
class UnguardedExtensionConcurrencyTest {

    /** One race is lost by chance now and then: each attempt is a rental of its own, until a day is given out twice. */
    static final int ATTEMPTS = 100;

    @Autowired
    Environment environment;

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    Guards guards;

    @Autowired
    MutableClock clock;

    @Test
    void withoutTheConstraintADayIsGivenOutTwice() throws Exception {
        guards.without("occupancy_no_overlap");
        try (var second = SecondInstance.beside(environment)) {
            var rush = new ExtensionRush(rentals, people, second);
            for (int attempt = 0; attempt < ATTEMPTS && invariants.overlaps().isEmpty(); attempt++) {
                clock.reset();
                second.bean(MutableClock.class).reset();
                Rental rental = rentals.handedOver(gear -> gear);
                second.bean(MutableClock.class).moveTo(clock.instant());
                rush.extendAndRequest(rental);
            }
        }
        assertThat(invariants.overlaps()).isNotEmpty();
    }
}
