package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of days when things go otherwise than planned. */
@RentalTest
class DaysAndTimeTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Reservations reservations;

    @Autowired
    Occupancies occupancies;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Test
    void whatComesBackEarlyIsFreeForOthersAfterItsRest() {
        Rental rental = rentals.paid(gear -> gear.bufferDays(1));
        days(rental, 6);
        DayPeriod days = rentals.find(rental.id()).days();
        clock.moveTo(days.from(), LocalTime.NOON);
        transaction.executeWithoutResult(status -> reservations
                .lock(rental.id())
                .orElseThrow()
                .handOver(Actor.HOST, rental.host().id(), clock.instant()));
        clock.moveTo(days.from().plusDays(2), LocalTime.NOON);
        transaction.executeWithoutResult(status -> reservations
                .lock(rental.id())
                .orElseThrow()
                .giveBack(Actor.HOST, rental.host().id(), Won.ZERO, clock.instant()));

        UUID listing = rentals.find(rental.id()).listingId();
        assertThat(occupancies.freeUnits(listing, DayPeriod.ofDays(days.from().plusDays(2), 1)))
                .isZero();
        assertThat(occupancies.freeUnits(listing, DayPeriod.ofDays(days.from().plusDays(3), 4)))
                .isOne();
        assertThat(rentals.find(rental.id()).days()).isEqualTo(days);
    }

    @Test
    void aPausedListingStaysReadableForWhoeverHasBookedIt() {
        Rental rental = rentals.paid();
        UUID listing = rentals.find(rental.id()).listingId();
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE listing SET status = 'PAUSED' WHERE id = ?")
                .param(listing)
                .update());
        assertThat(people.browserOf(rental.guest()).get("/listings/" + listing).status())
                .isEqualTo(200);
        assertThat(people.browserOf(people.member("남"))
                        .get("/listings/" + listing)
                        .status())
                .isEqualTo(404);
        assertThat(people.stranger().get("/listings/" + listing).status()).isEqualTo(404);
    }

    private void days(Rental rental, int days) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE reservation SET to_day = from_day + ?, extended_days = ? WHERE id = ?")
                    .params(days, days - 2, rental.id())
                    .update();
            jdbc.sql("UPDATE occupancy SET days = daterange(lower(days), lower(days) + ?) WHERE reservation_id = ?")
                    .params(days + 1, rental.id())
                    .update();
        });
    }
}
