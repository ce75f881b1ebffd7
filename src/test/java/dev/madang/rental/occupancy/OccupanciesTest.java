package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.madang.shared.DayPeriod;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class OccupanciesTest {

    @Autowired
    Occupancies occupancies;

    @Autowired
    FreeDays freeDays;

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HostBlocks blocks;

    @Autowired
    MutableClock clock;

    final LocalDate monday = LocalDate.of(2031, 3, 3);

    @Test
    void aFreeListingIsTakenAndGivenBack() {
        UUID tent = listing(1);
        UUID reservation = reservation(tent, null);
        take(tent, days(0, 3), 1, reservation);
        assertThat(freeDays.on(days(2, 4)).has(tent)).isFalse();
        assertThat(freeDays.on(days(3, 5)).has(tent)).isTrue();
        free(reservation);
        assertThat(freeDays.on(days(2, 4)).has(tent)).isTrue();
    }

    @Test
    void takenDaysAreRefused() {
        UUID tent = listing(1);
        take(tent, days(0, 3), 1, reservation(tent, null));
        UUID late = reservation(tent, null);
        assertThatThrownBy(() -> take(tent, days(2, 4), 1, late)).isInstanceOf(DaysTaken.class);
        take(tent, days(3, 4), 1, late);
    }

    @Test
    void everyUnitIsTakenOnItsOwn() {
        UUID bikes = listing(3);
        take(bikes, days(0, 3), 2, reservation(bikes, null));
        assertThat(occupancies.freeUnits(bikes, days(1, 2))).isOne();
        UUID greedy = reservation(bikes, null);
        assertThatThrownBy(() -> take(bikes, days(2, 4), 2, greedy)).isInstanceOf(DaysTaken.class);
        assertThat(occupancies.freeUnits(bikes, days(1, 2))).isOne();
        take(bikes, days(2, 4), 1, greedy);
        assertThat(freeDays.on(days(2, 3)).has(bikes)).isFalse();
        assertThat(freeDays.on(days(0, 2)).has(bikes)).isTrue();
    }

    @Test
    void theCalendarCountsFreeUnitsDayByDay() {
        UUID bikes = listing(2);
        take(bikes, days(0, 2), 1, reservation(bikes, null));
        take(bikes, days(1, 3), 1, reservation(bikes, null));
        assertThat(freeDays.availability(bikes, monday, monday.plusDays(4), null)
                        .days())
                .containsExactly(
                        new FreeUnits(monday, 1, 2),
                        new FreeUnits(monday.plusDays(1), 0, 2),
                        new FreeUnits(monday.plusDays(2), 1, 2),
                        new FreeUnits(monday.plusDays(3), 2, 2));
    }

    @Test
    void aHoldPastItsDueTimeCountsAsFree() {
        UUID tent = listing(1);
        UUID unpaid = reservation(tent, Duration.ofHours(24));
        transaction.executeWithoutResult(status ->
                occupancies.take(tent, days(0, 3), 1, unpaid, clock.instant().plus(Duration.ofHours(24))));
        assertThat(freeDays.on(days(0, 1)).has(tent)).isFalse();
        clock.advance(Duration.ofHours(24));
        assertThat(freeDays.on(days(0, 1)).has(tent)).isTrue();
        assertThat(occupancies.freeUnits(tent, days(0, 1))).isOne();
        assertThat(freeDays.availability(tent, monday, monday.plusDays(1), null)
                        .days()
                        .getFirst()
                        .isTaken())
                .isFalse();
    }

    @Test
    void theNearestFreeDatesBeginClosestToThoseAskedFor() {
        UUID tent = listing(1);
        take(tent, days(0, 3), 1, reservation(tent, null));
        take(tent, days(5, 7), 1, reservation(tent, null));
        var window = new BookingWindow(monday, monday.plusDays(30));
        assertThat(occupancies.nearestFree(tent, 1, 2, monday.plusDays(1), window, null))
                .containsExactly(days(3, 5), days(7, 9), days(8, 10));
        assertThat(occupancies.nearestFree(tent, 2, 2, monday.plusDays(1), window, null))
                .isEmpty();
    }

    @Test
    void theHostBlocksWhatIsNotReserved() {
        UUID tent = listing(1);
        take(tent, days(2, 4), 1, reservation(tent, null));
        assertThat(blocks.block(tent, days(0, 6))).containsExactly(days(2, 4));
        assertThat(blocks.block(tent, days(0, 8))).containsExactly(days(2, 4));
        assertThat(free(tent, 9)).containsExactly(8);
    }

    @Test
    void unblockingLeavesTheDaysAround() {
        UUID tent = listing(2);
        assertThat(blocks.block(tent, days(0, 6))).isEmpty();
        blocks.unblock(tent, days(2, 4));
        assertThat(free(tent, 7)).containsExactly(2, 3, 6);
    }

    private List<Integer> free(UUID listing, int days) {
        return freeDays.availability(listing, monday, monday.plusDays(days), null).days().stream()
                .filter(day -> !day.isTaken())
                .map(day -> (int) (day.day().toEpochDay() - monday.toEpochDay()))
                .toList();
    }

    private DayPeriod days(int from, int to) {
        return new DayPeriod(monday.plusDays(from), monday.plusDays(to));
    }

    private void take(UUID listing, DayPeriod days, int units, UUID reservation) {
        transaction.executeWithoutResult(status -> occupancies.take(listing, days, units, reservation, null));
    }

    private void free(UUID reservation) {
        transaction.executeWithoutResult(status -> occupancies.free(reservation));
    }

    private UUID listing(int units) {
        return gear.listing(gear.host()).units(units).publish();
    }

    private UUID reservation(UUID listing, Duration due) {
        UUID reservation = UUID.randomUUID();
        Timestamp dueAt = due == null ? null : Timestamp.from(clock.instant().plus(due));
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO reservation (id, listing_id, guest_id, host_id, status, from_day, to_day, units,
                            hand_over, give_back, rent, discount, options, deposit, total, cancellation_policy,
                            requested_at, due_at)
                        SELECT :id, id, host_id, host_id, 'REQUESTED', '2031-03-03', '2031-03-04', 1,
                            'PARCEL', 'PARCEL', 0, 0, 0, 0, 0, 'FLEXIBLE', now(), :due
                        FROM listing WHERE id = :listing""")
                .param("id", reservation)
                .param("due", dueAt, Types.TIMESTAMP)
                .param("listing", listing)
                .update());
        return reservation;
    }

    @Test
    void termsMakeAListingUnavailableToo() {
        UUID host = gear.host();
        LocalDate today = LocalDate.now(clock);
        UUID long3 = gear.listing(host).days(3, 30).publish();
        UUID short2 = gear.listing(host).days(1, 2).publish();
        UUID slow = gear.listing(host).noticeDays(5).publish();
        assertThat(List.of(long3, short2, slow))
                .filteredOn(freeDays.on(DayPeriod.ofDays(today.plusDays(4), 2))::has)
                .containsExactly(short2);
        assertThat(List.of(long3, short2, slow))
                .filteredOn(freeDays.on(DayPeriod.ofDays(today.plusDays(5), 3))::has)
                .containsExactly(long3, slow);
    }

    @Test
    void theNextFreeDayIsTheFirstThatFitsTheTerms() {
        UUID host = gear.host();
        LocalDate today = LocalDate.now(clock);
        UUID free = gear.listing(host).publish();
        UUID blocked = gear.listing(host).publish();
        UUID gap = gear.listing(host).days(3, 30).noticeDays(2).publish();
        UUID never = gear.listing(host).publish();
        gear.block(blocked, DayPeriod.ofDays(today, 4));
        gear.block(gap, DayPeriod.ofDays(today.plusDays(4), 2));
        gear.block(never, DayPeriod.ofDays(today, 365));
        assertThat(freeDays.nextFree(List.of(free, blocked, gap, never)))
                .containsOnly(
                        entry(free, today.plusDays(1)),
                        entry(blocked, today.plusDays(4)),
                        entry(gap, today.plusDays(6)));
    }
}
