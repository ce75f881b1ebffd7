package dev.madang.sandbox.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.sandbox.demo.DemoCalendar.Occupancy;
import dev.madang.sandbox.demo.DemoReservation.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoReservationsTest {

    private static final String[] STATES = {
        "REQUESTED",
        "APPROVED",
        "PAID",
        "HANDED_OVER",
        "RETURNED",
        "CLAIMED",
        "COMPLETED",
        "DECLINED",
        "CANCELLED",
        "EXPIRED"
    };

    private final DemoWorld world = DemoWorld.at("2026-11-20T03:00:00Z");
    private final List<DemoReservation> told = world.reservations().told();

    @Test
    void theDemoGuestSeesEveryState() {
        assertThat(statuses(reservation -> reservation.guest().code().equals("guest")))
                .contains(STATES);
    }

    @Test
    void theDemoHostSeesEveryState() {
        assertThat(statuses(reservation -> reservation.listing().host().code().equals("host")))
                .contains(STATES);
    }

    /** Whatever the hour of the first start. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T03:00:00Z", "2026-11-19T15:00:01Z", "2026-12-31T14:59:59Z", "2028-02-29T21:30:00Z"})
    void nothingIsOverdue(String instant) {
        var then = DemoWorld.at(instant);
        var today = LocalDate.ofInstant(then.now(), ZoneId.of("Asia/Seoul"));
        assertThat(then.reservations().told()).allSatisfy(reservation -> {
            LocalDate to = reservation.days().to();
            switch (reservation.status()) {
                case "PAID" -> assertThat(reservation.days().from()).isAfterOrEqualTo(today);
                case "HANDED_OVER" -> assertThat(to).isAfterOrEqualTo(today.minusDays(1));
                case "RETURNED" -> assertThat(reservation.completesAt()).isAfterOrEqualTo(then.now());
                case "CLAIMED" ->
                    assertThat(Objects.requireNonNull(reservation.claim()).dueAt())
                            .isAfter(then.now());
                case "COMPLETED" -> assertThat(to).isBefore(today);
                default -> assertThat(reservation.use()).isNull();
            }
        });
        assertThat(then.reservations().told())
                .extracting(DemoReservation::status)
                .contains(STATES);
    }

    @Test
    void guestAndHostSeeAClaimInEveryState() {
        assertThat(told.stream()
                        .filter(reservation -> reservation.guest().code().equals("guest"))
                        .filter(reservation ->
                                reservation.listing().host().code().equals("host"))
                        .map(DemoReservation::claim)
                        .filter(Objects::nonNull)
                        .map(DemoClaim::status))
                .contains("OPEN", "COUNTERED", "DISPUTED");
    }

    @Test
    void theLinesOfWhatHasEndedAreWhatWasPaidLessWhatWentBack() {
        assertThat(told).allSatisfy(reservation -> {
            var payment = reservation.payment();
            if (payment == null || payment.refund() == null) {
                assertThat(reservation.earned()).isEmpty();
                return;
            }
            assertThat(reservation.earned().stream()
                            .filter(line -> !line.kind().equals("FEE"))
                            .mapToLong(line -> line.amount().amount())
                            .sum())
                    .isEqualTo(reservation
                            .total()
                            .plus(reservation.extensions())
                            .minus(reservation.amountOf(payment.refund()))
                            .amount());
        });
    }

    @Test
    void noTwoOccupanciesOfAUnitOverlap() {
        var byUnit = world.reservations().occupancies().stream().collect(groupingBy(Occupancy::unit));
        byUnit.values()
                .forEach(ofUnit -> assertThat(ofUnit)
                        .allSatisfy(one -> assertThat(ofUnit)
                                .filteredOn(other -> other != one)
                                .noneMatch(other -> other.days().overlaps(one.days()))));
    }

    @Test
    void exactlyThoseThatHoldDaysOccupyAsManyUnitsAsTheyAskedFor() {
        var byReservation = world.reservations().occupancies().stream()
                .filter(occupancy -> occupancy.reservation() != null && occupancy.extension() == null)
                .collect(groupingBy(occupancy -> Objects.requireNonNull(occupancy.reservation())));
        assertThat(told)
                .allSatisfy(reservation -> assertThat(byReservation.getOrDefault(reservation.id(), List.of()))
                        .hasSize(reservation.holdsDays() ? reservation.units() : 0));
    }

    @Test
    void hostsBlockedDays() {
        assertThat(world.reservations().occupancies()).anyMatch(occupancy -> occupancy.reservation() == null);
    }

    /** Whatever the hour of the first start. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T03:00:00Z", "2026-11-19T15:00:01Z", "2026-12-31T14:59:59Z", "2028-02-29T21:30:00Z"})
    void everyStoryIsToldInOrderAndNoneRunsAheadOfTime(String instant) {
        var then = DemoWorld.at(instant);
        assertThat(then.reservations().told()).hasSizeGreaterThan(250).allSatisfy(reservation -> {
            List<Entry> log = reservation.log();
            assertThat(log).extracting(Entry::at).isSorted();
            assertThat(log.getLast().at()).isBefore(then.now());
            assertThat(log.stream().skip(1).map(Entry::from))
                    .containsExactlyElementsOf(
                            log.stream().limit(log.size() - 1L).map(Entry::to).toList());
            assertThat(reservation.requestedAt()).isAfter(reservation.listing().publishedAt());
        });
    }

    /** Whatever the hour of the first start. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T03:00:00Z", "2026-11-19T15:00:01Z", "2026-12-31T14:59:59Z", "2028-02-29T21:30:00Z"})
    void gearChangesHandsWhenItCan(String instant) {
        var then = DemoWorld.at(instant);
        assertThat(then.reservations().told()).allSatisfy(reservation -> {
            Instant since = reservation.payment() == null
                    ? reservation.requestedAt()
                    : reservation.payment().capturedAt();
            for (DemoTransfer transfer : reservation.transfers()) {
                assertThat(transfer.happenedAt()).isAfter(since);
                assertThat(transfer.recordedAt()).isBetween(transfer.happenedAt(), then.now());
                assertThat(transfer.dueAt()).isAfter(Objects.requireNonNullElse(transfer.confirmedAt(), then.now()));
                since = Objects.requireNonNullElse(transfer.confirmedAt(), then.now());
                assertThat(since).isBetween(transfer.recordedAt(), then.now());
            }
        });
    }

    @Test
    void whoAwaitsSomethingStillHasTime() {
        assertThat(told).allSatisfy(reservation -> {
            boolean open = List.of("REQUESTED", "APPROVED").contains(reservation.status());
            assertThat(reservation.dueAt() != null).isEqualTo(open);
            if (reservation.dueAt() != null) {
                assertThat(reservation.dueAt()).isAfter(world.now());
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
    void whatIsPaidWasPaidAndWhatWasCancelledAfterPayingWentBack() {
        assertThat(told).allSatisfy(reservation -> {
            boolean wasPaid =
                    reservation.log().stream().anyMatch(entry -> entry.to().equals("PAID"));
            assertThat(reservation.payment() != null).isEqualTo(wasPaid);
            if (reservation.payment() != null) {
                assertThat(reservation.payment().refund() != null)
                        .isEqualTo(List.of("CANCELLED", "COMPLETED").contains(reservation.status()));
            }
        });
    }

    @Test
    void itIsTheSameEveryTime() {
        var again = DemoWorld.at("2026-11-20T03:00:00Z");
        assertThat(again.reservations().told()).isEqualTo(told);
        assertThat(again.reservations().occupancies())
                .isEqualTo(world.reservations().occupancies());
    }

    private Stream<String> statuses(Predicate<DemoReservation> whose) {
        return told.stream().filter(whose).map(DemoReservation::status);
    }
}
