package dev.madang.rental.noshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.cancellation.RefundSeen;
import dev.madang.rental.handover.ContestedHandOvers;
import dev.madang.rental.handover.ContestedHandOvers.Contested;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.noshow.NoShows.Reporter;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.Absence;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when one side waits at the hand-over and the other does not come. */
@RentalTest
class NoShowsTest {

    @Autowired
    Rentals rentals;

    @Autowired
    NoShows noShows;

    @Autowired
    ContestedHandOvers contested;

    @Autowired
    OpenReservations open;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TransferDesk desk;

    @Autowired
    Transfers transfers;

    @Autowired
    Cancellations cancellations;

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
        clock.moveTo(days.from(), LocalTime.of(13, 5));
    }

    @Test
    void aGuestWhoDoesNotDenyItHasCancelledAtTheMomentOfTheReport() {
        report(rental.host());
        assertThat(status()).isEqualTo(ReservationStatus.PAID);
        assertThat(payments.of(ReservationPayable.KIND, rental.id()).refunds()).isEmpty();
        clock.advance(Absence.TIME_TO_DENY.minusSeconds(1));
        open.takeAllDue();
        assertThat(status()).isEqualTo(ReservationStatus.PAID);
        clock.advance(Duration.ofSeconds(1));
        open.takeAllDue();
        assertEnded("reservation.refund.no-show-GUEST", 10_000 + 50_000);
        assertThat(rentals.lines(rental.id())).containsExactly("CANCELLATION 10000", "FEE -1000");
        assertThat(rentals.find(rental.id()).log()).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
            assertThat(entry.step()).isEqualTo(ReservationStep.NO_SHOW);
        });
    }

    @Test
    void fromAHostWhoDoesNotDenyItEverythingComesBack() {
        report(rental.guest());
        clock.advance(Absence.TIME_TO_DENY);
        open.takeAllDue();
        assertEnded("reservation.refund.no-show-HOST", 70_000);
        assertThat(rentals.lines(rental.id())).isEmpty();
    }

    @Test
    void whoDeniesItKeepsTheMoneyWhereItIsUntilAnOperatorDecides() {
        report(rental.host());
        assertRefused(403, "own", () -> noShows.deny(rental.host().id(), rental.id(), "아니에요"));
        noShows.deny(rental.guest().id(), rental.id(), "한 시간이나 기다렸어요");
        assertRefused(409, "denied", () -> noShows.deny(rental.guest().id(), rental.id(), "정말이에요"));
        clock.advance(Duration.ofDays(30));
        open.takeAllDue();
        assertThat(status()).isEqualTo(ReservationStatus.PAID);
        assertThat(contested.all()).extracting(Contested::reservation).contains(rental.id());
        noShows.report(new Reporter(people.admin().id(), true, Actor.HOST), rental.id(), "사진을 봤어요", null);
        assertEnded("reservation.refund.no-show-HOST", 70_000);
        assertThat(contested.all()).extracting(Contested::reservation).doesNotContain(rental.id());
    }

    @Test
    void anOperatorMayDecideThatItWasHandedOver() {
        CurrentMember operator = people.admin();
        assertRefused(409, "no-contradiction", () -> contested.decideHandedOver(operator.id(), rental.id(), "사진이 있어요"));
        report(rental.guest());
        noShows.deny(rental.host().id(), rental.id(), "건네줬어요");
        assertRefused(
                403, "party", () -> contested.decideHandedOver(rental.host().id(), rental.id(), "사진이 있어요"));
        contested.decideHandedOver(operator.id(), rental.id(), "사진이 있어요");
        assertThat(status()).isEqualTo(ReservationStatus.HANDED_OVER);
    }

    @Test
    void whoHasMetAfterAllTakesTheReportBack() {
        report(rental.host());
        assertRefused(
                409,
                "answer-first",
                () -> desk.record(
                        rental.host().id(),
                        rental.id(),
                        TransferKind.HAND_OVER,
                        TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", "")));
        assertRefused(403, "other", () -> noShows.takeBack(rental.guest().id(), rental.id()));
        noShows.takeBack(rental.host().id(), rental.id());
        clock.advance(Absence.TIME_TO_DENY);
        assertThat(rentals.find(rental.id()).absence()).isNull();
        assertRefused(409, "nothing", () -> noShows.takeBack(rental.host().id(), rental.id()));
    }

    @Test
    void nobodyIsAbsentBeforeAnHourHasPassedOrAfterTheEnd() {
        clock.moveTo(days.from(), LocalTime.of(12, 59));
        assertRefused(409, "early", () -> report(rental.guest()));
        clock.moveTo(days.to(), LocalTime.MIDNIGHT);
        assertRefused(409, "over", () -> report(rental.guest()));
    }

    @Test
    void whoPaidAfterTheMeetingHasAnHourFromThen() {
        Instant before = clock.instant().minus(Duration.ofDays(3));
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE reservation SET hand_over_at = ?, hand_over_place = '합정역' WHERE id = ?")
                        .params(before.atOffset(ZoneOffset.UTC), rental.id())
                        .update());
        clock.moveTo(days.from().minusDays(2), LocalTime.of(12, 59));
        assertRefused(409, "early", () -> report(rental.host()));
        clock.moveTo(days.from().minusDays(2), LocalTime.of(13, 1));
        report(rental.host());
    }

    @Test
    void nobodyWaitsForTheGuestOfAParcel() {
        rental = rentals.paid(gear -> gear, HandOver.PARCEL);
        days = rentals.find(rental.id()).days();
        clock.moveTo(days.from(), LocalTime.of(14, 0));
        assertRefused(409, "early.parcel", () -> report(rental.guest()));
        clock.moveTo(days.from().plusDays(1), LocalTime.MIDNIGHT);
        assertRefused(403, "parcel", () -> report(rental.host()));
        report(rental.guest());
        assertThat(rentals.find(rental.id()).absence().absent()).isEqualTo(Actor.HOST);
    }

    @Test
    void aHandOverThatWasDeniedDoesNotTakePlaceBySilence() {
        desk.record(
                rental.host().id(),
                rental.id(),
                TransferKind.HAND_OVER,
                TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", ""));
        desk.deny(
                rental.guest().id(),
                rental.id(),
                transfers.of(rental.id()).getLast().id(),
                "받은 적 없어요");
        clock.moveTo(days.to().plusDays(20), LocalTime.NOON);
        open.takeAllDue();
        assertThat(status()).isEqualTo(ReservationStatus.PAID);
        assertThat(contested.all()).extracting(Contested::reservation).contains(rental.id());
        noShows.report(new Reporter(people.admin().id(), true, Actor.HOST), rental.id(), "건네준 적이 없어요", null);
        assertEnded("reservation.refund.no-show-HOST", 70_000);
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
        assertRefused(409, "reported", () -> report(rental.guest()));
        assertRefused(409, "reported", () -> report(rental.host()));
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
            assertThat(RefusalStatus.of(refusal).value()).isEqualTo(status);
        });
    }
}
