package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.due.Completions;
import dev.madang.shared.Won;
import dev.madang.test.Guards;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What the lock and the unique key are there against: without them the same work counts twice, and would be noticed. */
@RentalTest
@DirtiesContext
class UnguardedCompletionConcurrencyTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Reservations reservations;

    @Autowired
    Completions completions;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Guards guards;

    @Autowired
    MutableClock clock;

    final CountDownLatch bothHaveLooked = new CountDownLatch(2);

    @Test
    void theSameLinesAreBookedTwice() throws Exception {
        Rental rental = rentals.overdueToComplete();
        guards.without("earning_reservation_id_kind_key");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = executor.submit(() -> bookWithoutLock(rental));
            var other = executor.submit(() -> bookWithoutLock(rental));
            one.get();
            other.get();
        }
        assertThat(rentals.lines(rental.id())).hasSize(4);
        assertThatThrownBy(invariants::endedReservationsAreBookedToTheWon).isInstanceOf(AssertionError.class);
    }

    private Void bookWithoutLock(Rental rental) {
        return transaction.execute(status -> {
            Reservation reservation = reservations.findById(rental.id()).orElseThrow();
            boolean due = reservation.isToComplete(clock.instant());
            letTheOtherLook();
            if (due) {
                completions.close(reservation, Won.ZERO, clock.instant());
            }
            return null;
        });
    }

    private void letTheOtherLook() {
        bothHaveLooked.countDown();
        try {
            assertThat(bothHaveLooked.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
