package dev.madang.rental.reservation;

import static dev.madang.rental.ReservationStatus.COMPLETED;
import static dev.madang.rental.ReservationStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.Payments;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationCompleted;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.due.Completions;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens 24 hours after a return that nobody claims anything for. */
@RentalTest
@RecordApplicationEvents
class CompletionTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Completions completions;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Payments payments;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void aFriday() {
        clock.moveTo(LocalDate.of(2031, 11, 14), LocalTime.NOON);
    }

    @AfterEach
    void nothingIsLeftToComplete() {
        completions.completeDue();
    }

    @Test
    void aDayAfterTheReturnItIsOverAndTheDepositGoesBack() {
        Rental rental = rentals.returned();
        clock.advance(Duration.ofHours(24));
        assertThat(completions.completeDue().moved()).isPositive();
        assertThat(rentals.find(rental.id()).log()).last().satisfies(entry -> {
            assertThat(entry.to()).isEqualTo(COMPLETED);
            assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
        });
        assertRefund(rental.id(), 50_000, "reservation.refund.deposit");
        await().untilAsserted(() -> assertThat(
                        payments.of(ReservationPayable.KIND, rental.id()).refunded())
                .isEqualTo(Won.of(50_000)));
    }

    @Test
    void byTheClockItIsOverBeforeTheJobHasWrittenItDown() {
        Rental rental = rentals.returned();
        clock.advance(Duration.ofHours(24).minusSeconds(5));
        assertThat(rentals.status(rental.id())).isEqualTo(RETURNED);
        clock.advance(Duration.ofSeconds(5));
        assertThat(rentals.status(rental.id())).isEqualTo(COMPLETED);
    }

    @Test
    void beforeTheDayIsOverNothingHappens() {
        Rental rental = rentals.returned();
        clock.advance(Duration.ofHours(24).minusSeconds(5));
        completions.completeDue();
        assertThat(rentals.status(rental.id())).isEqualTo(RETURNED);
        assertThat(rentals.lines(rental.id())).isEmpty();
    }

    @Test
    void theJobDoesItEveryTenMinutesAndOnce() {
        Rental rental = rentals.overdueToComplete();
        ClusteredJob job = jobs.stream()
                .filter(one -> one.name().equals("complete-reservations"))
                .findFirst()
                .orElseThrow();
        assertThat(job.run().moved()).isPositive();
        assertThat(job.run()).isEqualTo(JobResult.NOTHING);
        assertThat(rentals.lines(rental.id())).hasSize(2);
        assertThat(payments.of(ReservationPayable.KIND, rental.id()).refunds()).hasSize(1);
    }

    @Test
    void othersAreToldOnce() {
        Rental rental = rentals.overdueToComplete();
        completions.completeDue();
        completions.completeDue();
        assertThat(events.stream(ReservationCompleted.class)
                        .filter(event -> event.reservation().equals(rental.id())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.guest()).isEqualTo(rental.guest().id());
                    assertThat(event.host()).isEqualTo(rental.host().id());
                });
    }

    @Test
    void theHostIsOwedRentAndOptionsLessTheFee() {
        Rental rental = rentals.returned(
                gear -> gear.pricePerDay(12_345).option("버너", 3_001, 20_000).option("랜턴", 500, 0), 0);
        clock.advance(Duration.ofHours(25));
        completions.completeDue();
        assertThat(rentals.lines(rental.id())).containsExactly("RENT 24690", "OPTIONS 3501", "FEE -2819");
        assertRefund(rental.id(), 70_000, "reservation.refund.deposit");
    }

    @Test
    void aLateReturnComesOutOfTheDepositAndBearsNoFee() {
        Rental rental = rentals.returned(gear -> gear, 15_000);
        clock.advance(Duration.ofHours(25));
        completions.completeDue();
        assertThat(rentals.lines(rental.id())).containsExactly("RENT 20000", "LATE_FEE 15000", "FEE -2000");
        assertRefund(rental.id(), 35_000, "reservation.refund.deposit");
    }

    @Test
    void whereNothingWasHeldNothingGoesBack() {
        Rental rental = rentals.returned(gear -> gear.deposit(0), 0);
        clock.advance(Duration.ofHours(25));
        completions.completeDue();
        assertThat(rentals.status(rental.id())).isEqualTo(COMPLETED);
        assertThat(payments.of(ReservationPayable.KIND, rental.id()).refunds()).isEmpty();
    }

    @Test
    void aCancellationThatKeepsRentIsEarned() {
        Rental rental = rentals.paid(gear -> gear.cancellationPolicy("STRICT"));
        cancellations.cancel(rental.guest().id(), rental.id(), "", null);
        assertThat(rentals.lines(rental.id())).containsExactly("CANCELLATION 20000", "FEE -2000");
        assertRefund(rental.id(), 50_000, "reservation.refund.by-GUEST");
    }

    @Test
    void aCancellationThatGivesAllBackEarnsNothing() {
        Rental rental = rentals.paid();
        cancellations.cancel(rental.host().id(), rental.id(), "고장 났어요", null);
        assertThat(rentals.lines(rental.id())).isEmpty();
    }

    @Test
    void aBookedLineIsNeitherChangedNorTakenAwayNorBookedAgain() {
        Rental rental = rentals.overdueToComplete();
        completions.completeDue();
        assertRefused("UPDATE earning SET amount = amount + 1 WHERE reservation_id = ?", rental.id());
        assertRefused("DELETE FROM earning WHERE reservation_id = ?", rental.id());
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                        INSERT INTO earning (reservation_id, host_id, kind, amount, booked_at)
                        SELECT reservation_id, host_id, kind, amount, booked_at FROM earning WHERE reservation_id = ?""").param(rental.id()).update()))
                .hasMessageContaining("earning_reservation_id_kind_key");
    }

    private void assertRefused(String change, UUID reservation) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql(change).param(reservation).update()))
                .hasMessageContaining("A booked line is never changed");
    }

    private void assertRefund(UUID reservation, long won, String reason) {
        List<RefundLine> refunds =
                payments.of(ReservationPayable.KIND, reservation).refunds();
        assertThat(refunds).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(Won.of(won));
            assertThat(refund.reason()).isEqualTo(reason);
        });
    }
}
