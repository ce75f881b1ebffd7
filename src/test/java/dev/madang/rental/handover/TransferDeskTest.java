package dev.madang.rental.handover;

import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.RETURNED;
import static dev.madang.rental.reservation.TransferKind.HAND_OVER;
import static dev.madang.rental.reservation.TransferKind.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.LogEntry;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Carrier;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Gear changes hands when both sides say so, or one does and the other is silent. */
@RentalTest
class TransferDeskTest {

    @Autowired
    Rentals rentals;

    @Autowired
    TransferDesk desk;

    @Autowired
    Transfers transfers;

    @Autowired
    OpenReservations open;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    DayPeriod days;

    @BeforeEach
    void aGuestHasPaid() {
        clock.moveTo(LocalDate.of(2031, 3, 7), LocalTime.NOON);
        take(rentals.paid());
    }

    @Test
    void whatOneSideRecordsAndTheOtherConfirmsHasChangedHands() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        assertThat(status()).isEqualTo(PAID);
        desk.confirm(rental.guest().id(), rental.id(), last().id());
        assertThat(status()).isEqualTo(HANDED_OVER);
        assertThat(last().answeredBy()).isEqualTo(Actor.GUEST);
        assertThat(rentals.find(rental.id()).custody().handedOverAt()).isNotNull();

        record(rental.guest(), RETURN);
        desk.confirm(rental.host().id(), rental.id(), last().id());
        assertThat(status()).isEqualTo(RETURNED);
        assertThat(lateFee()).isEqualTo(Won.ZERO);
    }

    @Test
    void nobodyConfirmsTheirOwnWord() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        assertRefused(403, "own-record", () -> desk.confirm(rental.host().id(), rental.id(), last().id()));
        assertRefused(403, "own-record", () -> desk.deny(rental.host().id(), rental.id(), last().id(), "아니에요"));
    }

    @Test
    void whoeverRecordsItOtherwiseLeavesTheAnswerToTheOther() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        Transfer first = last();
        record(rental.guest(), HAND_OVER);
        assertRefused(409, "other-record", () -> desk.confirm(rental.guest().id(), rental.id(), first.id()));
        desk.confirm(rental.host().id(), rental.id(), last().id());
        assertThat(status()).isEqualTo(HANDED_OVER);
        assertThat(all()).extracting(Transfer::state).containsExactly(TransferState.REPLACED, TransferState.CONFIRMED);
    }

    @Test
    void whatIsDeniedDoesNotCountAndIsKept() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        desk.deny(rental.guest().id(), rental.id(), last().id(), "아직 못 받았어요");
        assertThat(last().state()).isEqualTo(TransferState.DENIED);
        assertThat(last().answer()).isEqualTo("아직 못 받았어요");
        clock.advance(Duration.ofHours(25));
        open.takeDue(rental.id());
        assertThat(status()).isEqualTo(PAID);
    }

    @Test
    void aGuestWhoDeniesTheReturnSaysNothingOfTheGearsBeingMissing() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        desk.confirm(rental.guest().id(), rental.id(), last().id());
        record(rental.host(), RETURN);
        desk.deny(rental.guest().id(), rental.id(), last().id(), "아직 쓰고 있어요");
        assertThat(rentals.find(rental.id()).custody().missingSince()).isNull();
        clock.moveTo(days.to().plusDays(2), LocalTime.of(1, 0));
        open.takeDue(rental.id());
        assertThat(status()).isEqualTo(RETURNED);
        assertThat(rentals.find(rental.id()).charge().lateFee()).isEqualTo(Won.ZERO);
    }

    @Test
    void theDayBeforeIsEarlyEnoughAndNoEarlier() {
        clock.moveTo(days.from().minusDays(2), LocalTime.of(23, 59));
        assertRefused(409, "early", () -> record(rental.host(), HAND_OVER));
        clock.moveTo(days.from().minusDays(1), LocalTime.of(0, 1));
        record(rental.host(), HAND_OVER);
        desk.confirm(rental.guest().id(), rental.id(), last().id());
        assertThat(status()).isEqualTo(HANDED_OVER);
    }

    @Test
    void whatIsNotThereYetCannotBeReturned() {
        onTheFirstDay();
        assertRefused(409, "PAID", () -> record(rental.host(), RETURN));
    }

    @Test
    void whatLiesAheadOrBeforeTheHandOverWasNotSo() {
        onTheFirstDay();
        assertThatThrownBy(() -> desk.record(rental.host().id(), rental.id(), HAND_OVER, met(now().plusSeconds(60))))
                .isInstanceOf(TransferRefused.class);
        record(rental.host(), HAND_OVER);
        desk.confirm(rental.guest().id(), rental.id(), last().id());
        assertThatThrownBy(() -> desk.record(rental.host().id(), rental.id(), RETURN, met(now().minusSeconds(60))))
                .isInstanceOfSatisfying(
                        TransferRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("handover.refused.before"));
    }

    @Test
    void aStrangerFindsNothing() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        CurrentMember stranger = people.member("이웃");
        assertRefused(404, "404", () -> record(stranger, HAND_OVER));
        assertRefused(404, "404", () -> desk.confirm(stranger.id(), rental.id(), last().id()));
        assertRefused(404, "404", () -> desk.reportMissing(stranger.id(), rental.id()));
        CurrentMember operator = people.admin();
        assertRefused(404, "404", () -> desk.confirm(operator.id(), rental.id(), last().id()));
    }

    @Test
    void aParcelIsRecordedByItsSenderAndConfirmedByWhoGetsIt() {
        take(rentals.paid(gear -> gear, HandOver.PARCEL));
        clock.moveTo(days.from().minusDays(1), LocalTime.NOON);
        var sent = TransferReport.sent(now(), Carrier.CJ, "1234567890", "");
        assertRefused(403, "receiver", () -> desk.record(rental.guest().id(), rental.id(), HAND_OVER, sent));
        desk.record(rental.host().id(), rental.id(), HAND_OVER, sent);
        assertThat(last().dueAt()).isEqualTo(last().recordedAt().plus(Duration.ofHours(72)));
        desk.confirm(rental.guest().id(), rental.id(), last().id());
        assertThat(status()).isEqualTo(HANDED_OVER);
    }

    @Test
    void aParcelSentEarlyIsNotConfirmedBeforeItsTime() {
        take(rentals.paid(gear -> gear, HandOver.PARCEL));
        desk.record(
                rental.host().id(),
                rental.id(),
                HAND_OVER,
                TransferReport.sent(now(), Carrier.POST, "1234567890123", ""));
        clock.moveTo(days.from().minusDays(2), LocalTime.of(23, 0));
        assertRefused(409, "early", () -> desk.confirm(rental.guest().id(), rental.id(), last().id()));
    }

    @Test
    void whatIsSentIsNotMissedBeforeItCanArrive() {
        take(rentals.paid(gear -> gear, HandOver.PARCEL));
        clock.moveTo(days.from().minusDays(1), LocalTime.NOON);
        desk.record(
                rental.host().id(), rental.id(), HAND_OVER, TransferReport.sent(now(), Carrier.CJ, "1234567890", ""));
        clock.moveTo(days.from(), LocalTime.of(23, 59));
        assertRefused(409, "on-its-way", () -> desk.deny(rental.guest().id(), rental.id(), last().id(), "안 왔어요"));
        assertThat(last().isOpen()).isTrue();

        clock.moveTo(days.from().plusDays(1), LocalTime.MIDNIGHT);
        assertThat(last().dueAt()).isAfterOrEqualTo(clock.instant().plus(Duration.ofHours(24)));
        desk.deny(rental.guest().id(), rental.id(), last().id(), "안 왔어요");
        assertThat(last().isOpen()).isFalse();
    }

    @Test
    void aDayOfSilenceAfterAMeetingIsAYesToTheSecond() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        Instant due = last().dueAt();
        assertThat(due).isEqualTo(last().recordedAt().plus(Duration.ofHours(24)));
        clock.moveTo(due.minusSeconds(2));
        open.takeDue(rental.id());
        assertThat(status()).isEqualTo(PAID);
        clock.moveTo(due);
        open.takeDue(rental.id());
        assertThat(status()).isEqualTo(HANDED_OVER);
        assertThat(last().answeredBy()).isEqualTo(Actor.SYSTEM);
        assertThat(rentals.find(rental.id()).custody().handedOverAt()).isEqualTo(due);
    }

    @Test
    void whoeverAnswersTooLateIsToldThatItCountsAlready() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        clock.moveTo(last().dueAt().plusSeconds(1));
        assertRefused(409, "HANDED_OVER", () -> desk.deny(rental.guest().id(), rental.id(), last().id(), "아니에요"));
    }

    @Test
    void whatNobodySpeaksAboutIsHandedOverAndReturnedADayAfterItsEnd() {
        clock.moveTo(days.to().plusDays(1), LocalTime.of(23, 59, 58));
        open.takeDue(rental.id());
        assertThat(status()).isEqualTo(PAID);
        clock.moveTo(days.to().plusDays(2), LocalTime.MIDNIGHT);
        assertThat(open.takeAllDue().moved()).isGreaterThanOrEqualTo(2);
        assertThat(status()).isEqualTo(RETURNED);
        assertThat(lateFee()).isEqualTo(Won.ZERO);
        assertThat(rentals.find(rental.id()).log())
                .extracting(LogEntry::step)
                .endsWith(ReservationStep.HAND_OVER, ReservationStep.RETURN);
    }

    @Test
    void theFeeFollowsWhatBothSaidAboutTheReturn() {
        handOver();
        clock.moveTo(days.to().plusDays(1), LocalTime.of(18, 0));
        record(rental.host(), RETURN);
        clock.moveTo(last().dueAt());
        open.takeDue(rental.id());
        assertThat(status()).isEqualTo(RETURNED);
        assertThat(lateFee()).isEqualTo(Won.of(10_000));
    }

    @Test
    void theFeeOfAParcelFollowsTheDayOnWhichItWasSent() {
        take(rentals.paid(gear -> gear.cancellationPolicy("STRICT"), HandOver.PARCEL));
        clock.moveTo(days.from(), LocalTime.NOON);
        desk.record(
                rental.host().id(), rental.id(), HAND_OVER, TransferReport.sent(now(), Carrier.CU, "123456789012", ""));
        desk.confirm(rental.guest().id(), rental.id(), last().id());
        clock.moveTo(days.to(), LocalTime.of(23, 50));
        desk.record(
                rental.guest().id(), rental.id(), RETURN, TransferReport.sent(now(), Carrier.CU, "123456789013", ""));
        clock.advance(Duration.ofDays(2));
        desk.confirm(rental.host().id(), rental.id(), last().id());
        assertThat(lateFee()).isEqualTo(Won.ZERO);
    }

    @Test
    void whatTheHostMissesIsNotReturnedBySilence() {
        handOver();
        assertRefused(409, "not-late", () -> desk.reportMissing(rental.host().id(), rental.id()));
        clock.moveTo(days.to().plusDays(1), LocalTime.of(9, 0));
        assertRefused(
                403, "missing-by-guest", () -> desk.reportMissing(rental.guest().id(), rental.id()));
        desk.reportMissing(rental.host().id(), rental.id());
        clock.moveTo(days.to().plusDays(5), LocalTime.NOON);
        open.takeAllDue();
        assertThat(status()).isEqualTo(HANDED_OVER);
        clock.moveTo(days.to().plusDays(14), LocalTime.MIDNIGHT);
        open.takeAllDue();
        assertThat(status()).isEqualTo(RETURNED);
        assertThat(lateFee()).isEqualTo(Won.of(50_000));
    }

    @Test
    void whereTheTwoContradictEachOtherToTheEndTheGuestsWordDecidesTheFee() {
        handOver();
        clock.moveTo(days.to(), LocalTime.of(18, 0));
        record(rental.guest(), RETURN);
        desk.deny(rental.host().id(), rental.id(), last().id(), "받은 적 없어요");
        clock.moveTo(days.to().plusDays(14), LocalTime.MIDNIGHT);
        open.takeAllDue();
        assertThat(status()).isEqualTo(RETURNED);
        assertThat(lateFee()).isEqualTo(Won.ZERO);
    }

    @Test
    void aRecordOfTheGuestIsAnsweredBeforeItIsMissing() {
        handOver();
        clock.moveTo(days.to().plusDays(1), LocalTime.of(9, 0));
        record(rental.guest(), RETURN);
        assertRefused(
                409, "answer-first", () -> desk.reportMissing(rental.host().id(), rental.id()));
    }

    private void handOver() {
        onTheFirstDay();
        record(rental.host(), HAND_OVER);
        desk.confirm(rental.guest().id(), rental.id(), last().id());
    }

    private void take(Rental one) {
        rental = one;
        days = rentals.find(one.id()).days();
    }

    private void onTheFirstDay() {
        clock.moveTo(days.from(), LocalTime.of(12, 30));
    }

    private void record(CurrentMember by, TransferKind kind) {
        desk.record(by.id(), rental.id(), kind, met(now()));
    }

    private static TransferReport met(Instant at) {
        return TransferReport.met(at, "합정역", "");
    }

    /** As a form says it: to the minute. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private List<Transfer> all() {
        return transfers.of(rental.id());
    }

    private Transfer last() {
        return all().getLast();
    }

    private ReservationStatus status() {
        return rentals.find(rental.id()).statusAt(clock.instant());
    }

    private Won lateFee() {
        return rentals.find(rental.id()).charge().lateFee();
    }

    private static void assertRefused(int status, String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).contains(reason);
            assertThat(RefusalStatus.of(refusal).value()).isEqualTo(status);
        });
    }
}
