package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Gear;
import dev.madang.test.Guards;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.SecondInstance;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The rush of {@link ReservationConcurrencyTest} with the guard taken away, in a database of its own: it must oversell, or
 * that test proves nothing.
 */
@MadangTest
@TestPropertySource(properties = "madang.test.database=unguarded")
@DirtiesContext
class UnguardedOccupancyConcurrencyTest {

    /** Days are given out twice to the first who ask, if at all: many small rushes say so sooner than a few large ones. */
    static final int GUESTS = 40;

    static final int ATTEMPTS = 150;

    @Autowired
    Environment environment;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    Guards guards;

    @Test
    void withoutTheConstraintDaysAreGivenOutTwice() throws Exception {
        guards.without("occupancy_no_overlap");
        try (var second = SecondInstance.beside(environment)) {
            var rush = new RequestRush(people, second, GUESTS, LocalDate.now(ZoneId.of("Asia/Seoul")));
            for (int attempt = 0; attempt < ATTEMPTS && invariants.overlaps().isEmpty(); attempt++) {
                UUID tent = gear.listing(gear.host()).publish();
                rush.ask(tent);
            }
        }
        assertThat(invariants.overlaps()).isNotEmpty();
    }
}
