package dev.madang.rental.handover;

import static dev.madang.rental.reservation.TransferKind.HAND_OVER;
import static dev.madang.rental.reservation.TransferKind.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.handover.ContestedHandOvers.Contested;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.DayPeriod;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a hand-over meets a cancellation, an operator or the calendar, to the minute. */
@RentalTest
class HandOverEdgesTest {

    @Autowired
    Rentals rentals;

    @Autowired
    TransferDesk desk;

    @Autowired
    Transfers transfers;

    @Autowired
    Cancellations cancellations;

    @Autowired
    ContestedHandOvers contested;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    UUID id;
    UUID host;
    UUID guest;
    DayPeriod days;

    @BeforeEach
    void itIsTheFirstDay() {
        clock.moveTo(LocalDate.of(2033, 4, 8), LocalTime.NOON);
        rental = rentals.paid();
        id = rental.id();
        host = rental.host().id();
        guest = rental.guest().id();
        days = rentals.find(id).days();
        clock.moveTo(days.from(), LocalTime.of(12, 30));
    }

    @Test
    void aGuestWhoMayHaveTheGearDoesNotGetTheDepositBackByCancelling() {
        record(rental.host(), HAND_OVER);
        assertRefused("no-show.refused.contested", () -> cancellations.cancel(guest, id, "안 갈래요", null));
        desk.deny(guest, id, last().id(), "아직 못 받았어요");
        assertRefused("no-show.refused.contested", () -> cancellations.cancel(guest, id, "안 갈래요", null));
        assertRefused("no-show.refused.contested", () -> cancellations.refund(guest, id));
        assertThat(status()).isEqualTo(ReservationStatus.PAID);
    }

    @Test
    void aHostMayAndNobodyHasToAnswerAnyMoreWhatWasRecorded() {
        record(rental.host(), HAND_OVER);
        cancellations.cancel(host, id, "장비가 망가졌어요", null);
        assertThat(status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(last().state()).isEqualTo(TransferState.REPLACED);
        assertThat(last().answeredBy()).isEqualTo(Actor.HOST);
        assertRefused("reservation.conflict.CANCELLED", () -> desk.confirm(guest, id, last().id()));
    }

    @Test
    void beforeAnybodyRecordsItTheGuestMayCancel() {
        cancellations.cancel(guest, id, "안 갈래요", null);
        assertThat(status()).isEqualTo(ReservationStatus.CANCELLED);
    }

    @Test
    void aDeniedHandOverWaitsForAnOperatorSinceItWasRecorded() {
        record(rental.host(), HAND_OVER);
        Instant recorded = last().recordedAt();
        assertThat(contested.all()).extracting(Contested::reservation).doesNotContain(id);
        clock.moveTo(days.from(), LocalTime.of(15, 0));
        desk.deny(guest, id, last().id(), "아직 못 받았어요");
        assertThat(contested.all())
                .filteredOn(one -> one.reservation().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.since()).isEqualTo(recorded);
                    assertThat(one.host()).isEqualTo(host);
                    assertThat(one.guest()).isEqualTo(guest);
                });
        record(rental.guest(), HAND_OVER);
        assertThat(contested.all()).extracting(Contested::reservation).doesNotContain(id);
        UUID operator = people.admin().id();
        assertRefused("no-show.refused.no-contradiction", () -> contested.decideHandedOver(operator, id, "사진을 봤어요"));
    }

    @Test
    void whatIsNotThereIsNeitherConfirmedNorDenied() {
        assertRefused("error.404.text", () -> desk.confirm(guest, id, UUID.randomUUID()));
        assertRefused("error.404.text", () -> desk.deny(guest, id, UUID.randomUUID(), "아니에요"));
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() {
        record(rental.host(), HAND_OVER);
        desk.deny(guest, id, last().id(), "아직 못 받았어요");
        assertRefused("handover.refused.other-record", () -> desk.confirm(guest, id, last().id()));
        assertRefused("handover.refused.other-record", () -> desk.deny(guest, id, last().id(), "정말이에요"));
    }

    @Test
    void gearIsMissingFromTheFirstMinuteAfterTheDayOfTheReturn() {
        handOver();
        clock.moveTo(days.to(), LocalTime.of(23, 59));
        assertRefused("handover.refused.not-late", () -> desk.reportMissing(host, id));
        clock.moveTo(days.to().plusDays(1), LocalTime.of(0, 1));
        desk.reportMissing(host, id);
        Instant first = rentals.find(id).custody().missingSince();
        assertThat(first).isNotNull();
        clock.moveTo(days.to().plusDays(2), LocalTime.NOON);
        desk.reportMissing(host, id);
        assertThat(rentals.find(id).custody().missingSince())
                .as("since it was said first")
                .isEqualTo(first);
    }

    @Test
    void aHostWhoDeniesAReturnSaysThatTheGearIsMissing() {
        handOver();
        clock.moveTo(days.to(), LocalTime.of(18, 0));
        record(rental.guest(), RETURN);
        desk.deny(host, id, last().id(), "받은 적 없어요");
        assertThat(rentals.find(id).custody().missingSince()).isNotNull();
        record(rental.guest(), RETURN);
        desk.confirm(host, id, last().id());
        assertThat(status()).isEqualTo(ReservationStatus.RETURNED);
    }

    @Test
    void aReturnMayHaveBeenInTheMinuteOfTheHandOver() {
        record(rental.host(), HAND_OVER);
        Instant handedOver = last().happenedAt();
        desk.confirm(guest, id, last().id());
        assertThatExceptionOfType(TransferRefused.class)
                .isThrownBy(() -> desk.record(guest, id, RETURN, met(handedOver.minusSeconds(60))));
        desk.record(guest, id, RETURN, met(handedOver));
        assertThat(last().kind()).isEqualTo(RETURN);
    }

    private void handOver() {
        record(rental.host(), HAND_OVER);
        desk.confirm(guest, id, last().id());
    }

    private void record(CurrentMember by, TransferKind kind) {
        desk.record(by.id(), id, kind, met(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
    }

    private static TransferReport met(Instant at) {
        return TransferReport.met(at, "합정역", "");
    }

    private Transfer last() {
        return transfers.of(id).getLast();
    }

    private ReservationStatus status() {
        return rentals.find(id).statusAt(clock.instant());
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
