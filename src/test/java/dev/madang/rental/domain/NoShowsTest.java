package dev.madang.rental.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.Payments;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Refusal;
import dev.madang.rental.domain.NoShows.Reporter;
import dev.madang.rental.domain.Rentals.Rental;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when one side waits at the hand-over and the other does not come. */
@RentalTest
class NoShowsTest {

    @Autowired
    Rentals rentals;

    @Autowired
    NoShows noShows;

    @Autowired
    TransferDesk desk;

    @Autowired
    Transfers transfers;

    @Autowired
    ReservationCancellations cancellations;

    @Autowired
    Payments payments;

    @Autowired
    Occupancies occupancies;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    DayPeriod days;

    @BeforeEach
    void itIsTimeToMeet() {
        clock.moveTo(LocalDate.of(2032, 2, 6), LocalTime.NOON);
        rental = rentals.paid();
        days = rentals.find(rental.id()).days();
        clock.moveTo(days.from(), LocalTime.of(12, 5));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aGuestWhoDidNotComeHasCancelledAtThatMoment() {
        noShows.report(by(rental.host()), rental.id(), "한 시간 기다렸어요", null);
        assertEnded("reservation.refund.no-show-GUEST", 10_000 + 50_000);
        assertThat(rentals.lines(rental.id())).containsExactly("CANCELLATION 10000", "FEE -1000");
    }

    @Test
    void fromAHostWhoDidNotComeEverythingComesBack() {
        noShows.report(by(rental.guest()), rental.id(), "아무도 없었어요", null);
        assertEnded("reservation.refund.no-show-HOST", 70_000);
        assertThat(rentals.lines(rental.id())).isEmpty();
    }

    @Test
    void nobodyIsAbsentBeforeTheTimeOrAfterTheEnd() {
        clock.moveTo(days.from(), LocalTime.of(11, 59));
        assertRefused(409, "early", () -> report(rental.guest()));
        clock.moveTo(days.to(), LocalTime.MIDNIGHT);
        assertRefused(409, "over", () -> report(rental.guest()));
    }

    @Test
    void whereTheHandOverIsOnRecordOnlyAnOperatorDecides() {
        desk.record(
                rental.host().id(),
                rental.id(),
                TransferKind.HAND_OVER,
                TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", ""));
        assertRefused(409, "contested", () -> report(rental.guest()));
        assertRefused(
                409, "contested", () -> cancellations.cancel(rental.guest().id(), rental.id(), "", null));
        Transfer record = transfers.of(rental.id()).getLast();
        desk.deny(rental.guest().id(), rental.id(), record.id(), "받은 적 없어요");
        assertRefused(409, "contested", () -> report(rental.guest()));
        CurrentMember operator = people.admin();
        assertRefused(
                422, "absent", () -> noShows.report(new Reporter(operator.id(), true, null), rental.id(), "", null));
        noShows.report(new Reporter(operator.id(), true, Actor.HOST), rental.id(), "호스트가 오지 않았어요", null);
        assertEnded("reservation.refund.no-show-HOST", 70_000);
    }

    @Test
    void itIsReportedOnceAndNotBySomebodyElse() {
        assertRefused(404, "404", () -> report(people.member("이웃")));
        report(rental.host());
        assertRefused(409, "CANCELLED", () -> report(rental.guest()));
    }

    @Test
    void whatThePersonDidNotSeeIsAskedAgain() {
        assertRefused(
                409,
                "refund-changed",
                () -> noShows.report(
                        by(rental.host()), rental.id(), "", new RefundSeen(ReservationStatus.PAID, Won.of(70_000))));
        assertThat(status()).isEqualTo(ReservationStatus.PAID);
    }

    private void report(CurrentMember member) {
        noShows.report(by(member), rental.id(), "오지 않았어요", null);
    }

    private static Reporter by(CurrentMember member) {
        return new Reporter(member.id(), member.admin(), null);
    }

    private void assertEnded(String reason, long won) {
        assertThat(status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(occupancies.freeUnits(rentals.find(rental.id()).listingId(), days))
                .isOne();
        var refunds = payments.of(ReservationPayable.KIND, rental.id()).refunds();
        assertThat(refunds).extracting(RefundLine::reason).containsExactly(reason);
        assertThat(refunds).extracting(RefundLine::amount).containsExactly(Won.of(won));
    }

    private ReservationStatus status() {
        return rentals.find(rental.id()).statusAt(clock.instant());
    }

    private static void assertRefused(int status, String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).contains(reason);
            assertThat(refusal.status().value()).isEqualTo(status);
        });
    }
}
