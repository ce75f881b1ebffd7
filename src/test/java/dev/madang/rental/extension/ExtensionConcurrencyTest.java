package dev.madang.rental.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.RaceTest;
import dev.madang.test.SecondInstance;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two instances on one database of their own, real HTTP: extensions against each other and against the neighbours. */
@RaceTest
class ExtensionConcurrencyTest {

    static final int ROUNDS = 20;

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    @Autowired
    SecondInstance second;

    ExtensionRush rush;

    @BeforeEach
    void rush() {
        rush = new ExtensionRush(rentals, people, second);
    }

    @AfterEach
    void everythingStillHolds() {
        second.bean(MutableClock.class).reset();
        invariants.noTwoOccupanciesOverlap();
        invariants.reservationsHoldTheirDays();
        invariants.daysAreHeldUntilTheyAreDue();
        invariants.extensionsHoldTheirDays();
        invariants.logsTellTheWholeLife();
    }

    @Test
    void ofAnExtensionAndARequestForTheSameDayExactlyOneIsGivenIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Page> answers = rush.extendAndRequest(running());
            assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(303, 409);
            assertThat(answers)
                    .filteredOn(page -> page.status() == 409)
                    .allSatisfy(
                            page -> assertThat(page.text("main [role=alert]")).isNotBlank());
        }
    }

    @Test
    void ofTwoExtensionsOfOneRentalOneIsHeld() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Rental rental = running();
            assertThat(rush.extendTwice(rental))
                    .extracting(Page::status)
                    .contains(303)
                    .isSubsetOf(303, 409);
            UUID held = rentals.heldExtension(rental.id());
            assertThat(rentals.payExtension(held)).isTrue();
        }
    }

    private Rental running() {
        clock.reset();
        second.bean(MutableClock.class).reset();
        Rental rental = rentals.handedOver(gear -> gear);
        second.bean(MutableClock.class).moveTo(clock.instant());
        return rental;
    }
}
