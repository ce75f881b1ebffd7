package dev.madang.rental.handover;

import static dev.madang.rental.handover.TransferRulesTest.record;
import static dev.madang.rental.reservation.PlainRental.GUEST;
import static dev.madang.rental.reservation.PlainRental.HOST;
import static dev.madang.rental.reservation.PlainRental.seoul;
import static dev.madang.rental.reservation.TransferKind.HAND_OVER;
import static dev.madang.rental.reservation.TransferKind.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What happens by itself, and when, of a rental from 10 to 12 December. */
class NextAutoConfirmationTest {

    /** A day after the day of the return. */
    static final Instant SILENT = seoul("2026-12-14T00:00");

    static final Instant TWO_WEEKS_ON = seoul("2026-12-26T00:00");

    final Reservation paid = new PlainRental().paid();
    final Reservation inUse = new PlainRental().handedOver();

    @Test
    void aHandOverOfWhichNobodySpeaksIsDoneADayAfterTheReturn() {
        assertThat(next(paid, ReservationStatus.PAID)).contains(new AutoConfirmation(HAND_OVER, SILENT, SILENT));
    }

    @Test
    void aReturnOfWhichNobodySpeaksWasInTime() {
        AutoConfirmation silence = next(inUse, ReservationStatus.HANDED_OVER).orElseThrow();
        assertThat(silence.kind()).isEqualTo(RETURN);
        assertThat(silence.at()).isEqualTo(SILENT);
        assertThat(LateFee.of(inUse, silence.happenedAt()).amount()).isEqualTo(Won.ZERO);
        assertThat(LateFee.of(inUse, silence.happenedAt().plusMillis(1)).amount())
                .as("a moment later it were late")
                .isEqualTo(Won.of(10_000));
    }

    @Test
    void whatIsRecordedAndNotAnsweredHoldsAsItWasRecorded() {
        Instant met = seoul("2026-12-10T12:30");
        Transfer open = record(paid, HAND_OVER, Actor.HOST, met);
        assertThat(next(paid, ReservationStatus.PAID, open))
                .contains(new AutoConfirmation(HAND_OVER, seoul("2026-12-11T12:30"), met));
    }

    @Test
    void anOpenRecordOfSomethingElseSaysNothing() {
        Transfer handOver = record(inUse, HAND_OVER, Actor.HOST, seoul("2026-12-10T09:00"));
        assertThat(next(inUse, ReservationStatus.HANDED_OVER, handOver).map(AutoConfirmation::at))
                .contains(SILENT);
    }

    @Test
    void whatTheHostMissesIsBackTwoWeeksAfterTheDayOfTheReturn() {
        inUse.reportMissing(seoul("2026-12-13T09:00"));
        assertThat(next(inUse, ReservationStatus.HANDED_OVER))
                .contains(new AutoConfirmation(RETURN, TWO_WEEKS_ON, TWO_WEEKS_ON));
    }

    @Test
    void whereTheTwoContradictEachOtherTheGuestsLastWordCountsForTheFee() {
        Transfer first = denied(record(inUse, RETURN, Actor.GUEST, seoul("2026-12-12T18:00")), "2026-12-12T20:00");
        Transfer second = denied(record(inUse, RETURN, Actor.GUEST, seoul("2026-12-13T10:00")), "2026-12-13T11:00");
        inUse.reportMissing(seoul("2026-12-12T20:00"));
        assertThat(next(inUse, ReservationStatus.HANDED_OVER, first, second))
                .contains(new AutoConfirmation(RETURN, TWO_WEEKS_ON, seoul("2026-12-13T10:00")));
    }

    @Test
    void whatTheHostOnceRecordedIsNotTheGuestsWord() {
        Transfer denied = denied(record(inUse, RETURN, Actor.HOST, seoul("2026-12-12T18:00")), "2026-12-12T20:00");
        inUse.reportMissing(seoul("2026-12-13T09:00"));
        assertThat(next(inUse, ReservationStatus.HANDED_OVER, denied).map(AutoConfirmation::happenedAt))
                .contains(TWO_WEEKS_ON);
    }

    @Test
    void nothingIsSilentlyDoneBeforeTheLastWord() {
        Transfer denied = denied(record(inUse, RETURN, Actor.HOST, seoul("2026-12-15T18:00")), "2026-12-16T09:00");
        assertThat(next(inUse, ReservationStatus.HANDED_OVER, denied).map(AutoConfirmation::at))
                .contains(seoul("2026-12-16T09:00"));
    }

    @Test
    void norIsAReturnBeforeTheHandOver() {
        Reservation late = new PlainRental().paid();
        late.handOver(Actor.SYSTEM, null, seoul("2026-12-14T00:00:05"));
        assertThat(next(late, ReservationStatus.HANDED_OVER).map(AutoConfirmation::at))
                .contains(seoul("2026-12-14T00:00:05"));
    }

    @Test
    void anAbsenceThatIsSaidOrDeniedStopsTheHandOver() {
        paid.reportAbsence(Actor.HOST, HOST, "안 오셨어요", seoul("2026-12-10T13:00"));
        assertThat(next(paid, ReservationStatus.PAID)).isEmpty();
        paid.denyAbsence(Actor.GUEST, GUEST, "저는 있었어요", seoul("2026-12-10T13:10"));
        assertThat(next(paid, ReservationStatus.PAID)).isEmpty();
        paid.takeBackReport(Actor.HOST, HOST, seoul("2026-12-10T13:20"));
        assertThat(next(paid, ReservationStatus.PAID)).isPresent();
    }

    @Test
    void aDeniedHandOverStopsItUntilItIsRecordedAnew() {
        Transfer denied = denied(record(paid, HAND_OVER, Actor.HOST, seoul("2026-12-10T12:00")), "2026-12-10T13:00");
        assertThat(next(paid, ReservationStatus.PAID, denied)).isEmpty();
        Transfer anew = record(paid, HAND_OVER, Actor.GUEST, seoul("2026-12-10T14:00"));
        assertThat(next(paid, ReservationStatus.PAID, denied, anew).map(AutoConfirmation::at))
                .contains(seoul("2026-12-11T14:00"));
    }

    @Test
    void aDeniedHandOverStopsNoReturn() {
        Transfer denied = denied(record(inUse, HAND_OVER, Actor.HOST, seoul("2026-12-10T08:00")), "2026-12-10T08:30");
        assertThat(next(inUse, ReservationStatus.HANDED_OVER, denied).map(AutoConfirmation::kind))
                .contains(RETURN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PAID", "HANDED_OVER"})
    void elsewhereNothingChangesHands(ReservationStatus status) {
        assertThat(next(paid, status)).isEmpty();
    }

    private static Optional<AutoConfirmation> next(
            Reservation reservation, ReservationStatus status, Transfer... recorded) {
        return NextAutoConfirmation.of(reservation, status, List.of(recorded));
    }

    private static Transfer denied(Transfer transfer, String at) {
        Actor other = transfer.recordedBy() == Actor.HOST ? Actor.GUEST : Actor.HOST;
        transfer.deny(other, "아니에요", seoul(at));
        return transfer;
    }
}
