package dev.madang.sandbox.demo.rental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.ReservationStatus;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.reservation.Reservation;
import dev.madang.sandbox.demo.DemoWorld;
import dev.madang.sandbox.demo.DemoWorlds;
import dev.madang.sandbox.demo.rental.Act.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoReservationsTest {

    private final DemoWorld world = DemoWorlds.at("2026-11-20T03:00:00Z");
    private final List<DemoReservation> told = world.reservations().told();

    @Test
    void theDemoGuestSeesEveryState() {
        assertThat(statuses(reservation -> reservation.guest().code().equals("guest")))
                .contains(ReservationStatus.values());
    }

    @Test
    void theDemoHostSeesEveryState() {
        assertThat(statuses(reservation -> reservation.listing().host().code().equals("host")))
                .contains(ReservationStatus.values());
    }

    /** Whatever the hour of the first start. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T03:00:00Z", "2026-11-19T15:00:01Z", "2026-12-31T14:59:59Z", "2028-02-29T21:30:00Z"})
    void nothingIsOverdue(String instant) {
        var then = DemoWorlds.at(instant);
        var today = LocalDate.ofInstant(then.now(), ZoneId.of("Asia/Seoul"));
        assertThat(then.reservations().told()).allSatisfy(reservation -> {
            LocalDate to = reservation.until();
            Instant last = reservation.endedAt();
            switch (reservation.status()) {
                case REQUESTED, APPROVED ->
                    assertThat(last.plus(Reservation.PATIENCE)).isAfter(then.now());
                case PAID -> assertThat(reservation.days().from()).isAfterOrEqualTo(today);
                case HANDED_OVER -> assertThat(to).isAfterOrEqualTo(today.minusDays(1));
                case RETURNED ->
                    assertThat(last.plus(Reservation.TIME_TO_CLAIM)).isAfterOrEqualTo(then.now());
                case CLAIMED -> assertThat(last.plus(timeOf(reservation))).isAfter(then.now());
                case COMPLETED -> assertThat(to).isBefore(today);
                default -> assertThat(reservation.act(Step.CONFIRM_HAND_OVER)).isEmpty();
            }
        });
        assertThat(then.reservations().told())
                .extracting(DemoReservation::status)
                .contains(ReservationStatus.values());
    }

    @Test
    void guestAndHostSeeAClaimInEveryState() {
        assertThat(told.stream()
                        .filter(reservation -> reservation.guest().code().equals("guest"))
                        .filter(reservation ->
                                reservation.listing().host().code().equals("host"))
                        .filter(reservation -> reservation.status() == ReservationStatus.CLAIMED)
                        .map(reservation -> reservation.acts().getLast().step()))
                .contains(Step.CLAIM, Step.COUNTER, Step.DISPUTE);
    }

    @Test
    void theDemoHostIsAskedForMoreDays() {
        assertThat(told)
                .filteredOn(reservation -> reservation.listing().host().code().equals("host"))
                .filteredOn(reservation -> reservation.listing().approvesExtensions())
                .extracting(reservation -> reservation.acts().getLast().step())
                .contains(Step.HOLD_EXTENSION);
    }

    @Test
    void hostsBlockDays() {
        assertThat(world.reservations().blocks()).isNotEmpty();
    }

    /** Whatever the hour of the first start. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T03:00:00Z", "2026-11-19T15:00:01Z", "2026-12-31T14:59:59Z", "2028-02-29T21:30:00Z"})
    void everyStoryIsToldInOrderAndNoneRunsAheadOfTime(String instant) {
        var then = DemoWorlds.at(instant);
        assertThat(then.reservations().told()).hasSizeGreaterThan(250).allSatisfy(reservation -> {
            assertThat(reservation.acts()).extracting(Act::at).isSorted();
            assertThat(reservation.endedAt()).isBefore(then.now());
            assertThat(reservation.acts().getFirst().step()).isEqualTo(Step.ASK);
            assertThat(reservation.requestedAt()).isAfter(reservation.listing().publishedAt());
        });
    }

    /** Whatever the hour of the first start. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T03:00:00Z", "2026-11-19T15:00:01Z", "2026-12-31T14:59:59Z", "2028-02-29T21:30:00Z"})
    void gearChangesHandsWhenItCan(String instant) {
        var then = DemoWorlds.at(instant);
        assertThat(then.reservations().told()).allSatisfy(reservation -> {
            Instant since = reservation.act(Step.PAY).map(Act::at).orElse(then.now());
            for (Step record : List.of(Step.HAND_OVER, Step.RETURN)) {
                Optional<Act> recorded = reservation.act(record);
                if (recorded.isEmpty()) {
                    continue;
                }
                Step confirm = record == Step.HAND_OVER ? Step.CONFIRM_HAND_OVER : Step.CONFIRM_RETURN;
                Instant recordedAt = recorded.get().at();
                Instant confirmedAt = reservation.act(confirm).map(Act::at).orElse(then.now());
                Duration silence =
                        reservation.isParcel() ? Transfer.SILENCE_AFTER_SENDING : Transfer.SILENCE_AFTER_MEETING;
                assertThat(recorded.get().when()).isAfter(since).isBefore(recordedAt);
                assertThat(recordedAt.plus(silence)).isAfter(confirmedAt);
                assertThat(confirmedAt).isBetween(recordedAt, then.now());
                since = confirmedAt;
            }
        });
    }

    @Test
    void nobodyBorrowsFromThemselves() {
        assertThat(told)
                .noneMatch(reservation ->
                        reservation.guest().equals(reservation.listing().host()));
    }

    @Test
    void itIsTheSameEveryTime() {
        var again = DemoWorlds.at("2026-11-20T03:00:00Z");
        assertThat(again.reservations().told()).isEqualTo(told);
        assertThat(again.reservations().blocks()).isEqualTo(world.reservations().blocks());
    }

    private static Duration timeOf(DemoReservation claimed) {
        return claimed.acts().getLast().step() == Step.DISPUTE ? Claim.TIME_TO_DECIDE : Claim.TIME_TO_ANSWER;
    }

    private Stream<ReservationStatus> statuses(Predicate<DemoReservation> whose) {
        return told.stream().filter(whose).map(DemoReservation::status);
    }
}
