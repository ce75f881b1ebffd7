package dev.madang.rental.handover;

import static dev.madang.rental.reservation.PlainRental.seoul;
import static dev.madang.rental.reservation.TransferKind.HAND_OVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Carrier;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** A record of a transfer is answered once, and then stays. */
class TransferTest {

    static final Instant MET = seoul("2026-12-10T12:30");
    static final Instant LATER = seoul("2026-12-10T18:00");

    final Transfer transfer = transfer(TransferReport.met(MET, "합정역", "가방째 드렸어요"));

    @Test
    void itWaitsForAnAnswerAndCountsMeanwhile() {
        assertThat(transfer.isOpen()).isTrue();
        assertThat(transfer.counts()).isTrue();
        assertThat(transfer.answeredAt()).isNull();
        assertThat(transfer.answer()).isEmpty();
        assertThat(transfer.way()).isEqualTo(HandOver.IN_PERSON);
        assertThat(transfer.place()).isEqualTo("합정역");
        assertThat(transfer.parcel()).isEmpty();
    }

    @Test
    void whatIsConfirmedCounts() {
        transfer.confirm(Actor.GUEST, LATER);
        assertThat(transfer.state()).isEqualTo(TransferState.CONFIRMED);
        assertThat(transfer.counts()).isTrue();
        assertThat(transfer.isOpen()).isFalse();
        assertThat(transfer.answeredBy()).isEqualTo(Actor.GUEST);
        assertThat(transfer.answeredAt()).isEqualTo(LATER);
    }

    @Test
    void whatIsDeniedOrReplacedDoesNot() {
        transfer.deny(Actor.GUEST, "아직 못 받았어요", LATER);
        assertThat(transfer.counts()).isFalse();
        assertThat(transfer.answer()).isEqualTo("아직 못 받았어요");

        Transfer replaced = transfer(TransferReport.met(MET, "합정역", ""));
        replaced.replace(Actor.HOST, LATER);
        assertThat(replaced.counts()).isFalse();
        assertThat(replaced.answer()).isEmpty();
    }

    static Stream<Named<Consumer<Transfer>>> answers() {
        return Stream.of(
                Named.of("a yes", transfer -> transfer.confirm(Actor.GUEST, LATER)),
                Named.of("a no", transfer -> transfer.deny(Actor.GUEST, "아니에요", LATER)),
                Named.of("another record", transfer -> transfer.replace(Actor.HOST, LATER)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatIsAnsweredIsAnsweredForGood(Consumer<Transfer> again) {
        transfer.confirm(Actor.SYSTEM, LATER);
        assertThatIllegalStateException().isThrownBy(() -> again.accept(transfer));
        assertThat(transfer.answeredBy()).isEqualTo(Actor.SYSTEM);
        assertThat(transfer.state()).isEqualTo(TransferState.CONFIRMED);
    }

    @Test
    void aMeetingCanBeDeniedAtOnce() {
        assertThat(transfer.deniableFrom()).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-08T00:00, 2026-12-10T00:00",
        "2026-12-08T23:59, 2026-12-10T00:00",
        "2026-12-31T12:00, 2027-01-02T00:00"
    })
    void aParcelHasTheDayAfterItWasSentToArrive(String sentAt, String deniableFrom) {
        Transfer parcel = transfer(TransferReport.sent(seoul(sentAt), Carrier.CJ, "1234567890", ""));
        assertThat(parcel.deniableFrom()).isEqualTo(seoul(deniableFrom));
        assertThat(parcel.way()).isEqualTo(HandOver.PARCEL);
        assertThat(parcel.place()).isEmpty();
        assertThat(parcel.parcel()).contains(new TransferReport.Parcel(Carrier.CJ, "1234567890"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-08T23:59, IN_PERSON, false",
        "2026-12-09T00:00, IN_PERSON, true",
        "2026-12-04T23:59, PARCEL, false",
        "2026-12-05T00:00, PARCEL, true"
    })
    void photosOfTheHandOverAreTakenOnceItCanBeRecorded(String now, HandOver way, boolean taken) {
        Reservation paid = new PlainRental().by(way).paid();
        assertThat(ConditionPhotos.areTaken(paid, HAND_OVER, ReservationStatus.PAID, seoul(now)))
                .isEqualTo(taken);
        assertThat(ConditionPhotos.areTaken(paid, TransferKind.RETURN, ReservationStatus.PAID, seoul(now)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDED_OVER", "RETURNED", "CLAIMED"})
    void afterItPhotosOfBothAreTakenUntilItIsOver(ReservationStatus status) {
        Reservation inUse = new PlainRental().handedOver();
        for (TransferKind kind : TransferKind.values()) {
            assertThat(ConditionPhotos.areTaken(inUse, kind, status, LATER)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PAID", "HANDED_OVER", "RETURNED", "CLAIMED"})
    void otherwiseNoneAreTaken(ReservationStatus status) {
        Reservation inUse = new PlainRental().handedOver();
        for (TransferKind kind : TransferKind.values()) {
            assertThat(ConditionPhotos.areTaken(inUse, kind, status, LATER)).isFalse();
        }
    }

    private static Transfer transfer(TransferReport report) {
        return new Transfer(UUID.randomUUID(), HAND_OVER, Actor.HOST, report, LATER, LATER.plusSeconds(1));
    }
}
