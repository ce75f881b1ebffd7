package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.Quote;
import dev.madang.rental.quote.Quotes;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After each use the gear rests for as many days as its host asks. */
@MadangTest
class BufferDaysTest {

    @Autowired
    ReservationRequests requests;

    @Autowired
    Reservations reservations;

    @Autowired
    Occupancies occupancies;

    @Autowired
    FreeDays freeDays;

    @Autowired
    Quotes quotes;

    @Autowired
    Listings listings;

    @Autowired
    Gear gear;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID host;
    UUID guest;
    UUID tent;

    @BeforeEach
    void lendATentThatDriesForTwoDays() {
        host = gear.host();
        guest = gear.host();
        tent = gear.listing(host).bufferDays(2).publish();
    }

    @Test
    void theDaysAfterAUseAreTakenAndNotCharged() {
        Reservation asked = ask(tent, days(10, 13));
        assertThat(asked.days()).isEqualTo(days(10, 13));
        assertThat(asked.heldDays()).isEqualTo(days(10, 15));
        assertThat(asked.price().days()).isEqualTo(3);
        assertThatThrownBy(() -> ask(tent, days(14, 16))).isInstanceOf(DaysTaken.class);
        assertThatThrownBy(() -> ask(tent, days(7, 9))).isInstanceOf(DaysTaken.class);
        ask(tent, days(15, 16));
        ask(tent, days(6, 8));
        assertThatAllHoldWhatTheyAskedFor(tent);
    }

    @Test
    void theCalendarShowsOnlyDaysThatCanBeUsed() {
        ask(tent, days(10, 12));
        assertThat(freeDays.availability(tent, day(5), day(16), null).days().stream()
                        .filter(FreeUnits::isTaken)
                        .map(FreeUnits::day))
                .containsExactly(day(8), day(9), day(10), day(11), day(12), day(13));
    }

    @Test
    void whatIsOfferedInsteadKeepsTheBufferToo() {
        ask(tent, days(10, 12));
        Quote quote = quote(tent, days(11, 13));
        assertThat(quote.free()).isFalse();
        assertThat(quote.nearest()).isNotEmpty().allSatisfy(days -> {
            assertThat(days.days()).isEqualTo(2);
            assertThat(quote(tent, days).free()).isTrue();
        });
    }

    @Test
    void theSearchKnowsTheBuffer() {
        ask(tent, days(10, 12));
        assertThat(freeDays.on(days(8, 9)).has(tent)).isFalse();
        assertThat(freeDays.on(days(13, 14)).has(tent)).isFalse();
        assertThat(freeDays.on(days(7, 8)).has(tent)).isTrue();
        gear.block(tent, days(3, 4));
        assertThat(freeDays.nextFree(List.of(tent))).containsEntry(tent, day(4));
        gear.block(tent, days(5, 6));
        assertThat(freeDays.nextFree(List.of(tent))).containsEntry(tent, day(6));
    }

    @Test
    void aChangedRequestKeepsTheBufferAndMayUseItsOwn() {
        Reservation asked = ask(tent, days(10, 12));
        requests.change(guest, asked.id(), wish(tent, days(12, 15)));
        assertThat(occupancies.freeUnits(tent, days(10, 12))).isOne();
        assertThat(occupancies.freeUnits(tent, days(16, 17))).isZero();
        assertThatAllHoldWhatTheyAskedFor(tent);
    }

    @Test
    void aHoldThatWasPaidTooLateTakesItsBufferAgain() {
        Reservation late = ask(tent, days(10, 12));
        transaction.executeWithoutResult(status -> occupancies.free(late.id()));
        transaction.executeWithoutResult(
                status -> occupancies.take(tent, late.heldDays(), late.units(), late.id(), null));
        assertThat(occupancies.freeUnits(tent, days(13, 14))).isZero();
    }

    /** Whatever is asked for in whatever order, of however many units, while the host changes the buffer. */
    @Test
    void noTwoUsesAreNearerThanTheBuffer() {
        var chance = new Random(20261120);
        for (int round = 0; round < 12; round++) {
            UUID listing = gear.listing(host)
                    .units(1 + chance.nextInt(3))
                    .bufferDays(chance.nextInt(8))
                    .publish();
            var asked = new ArrayList<Reservation>();
            for (int i = 0; i < 25; i++) {
                if (chance.nextInt(8) == 0) {
                    setBuffer(listing, chance.nextInt(8));
                }
                int from = 1 + chance.nextInt(60);
                BookingRequest wish = wish(listing, days(from, from + 1 + chance.nextInt(6)));
                boolean promised = quote(wish).free();
                boolean change = !asked.isEmpty() && chance.nextInt(4) == 0;
                try {
                    if (change) {
                        requests.change(
                                guest, asked.get(chance.nextInt(asked.size())).id(), wish);
                    } else {
                        asked.add(ask(wish));
                        assertThat(promised).isTrue();
                    }
                } catch (DaysTaken taken) {
                    assertThat(promised).isFalse();
                }
            }
            assertThat(tooNear(listing)).isEmpty();
            assertThatAllHoldWhatTheyAskedFor(listing);
        }
        invariants.noTwoOccupanciesOverlap();
    }

    private void assertThatAllHoldWhatTheyAskedFor(UUID listing) {
        assertThat(jdbc.sql("""
                                SELECT r.from_day || '–' || r.to_day || ' +' || r.buffer_days || ': ' || o.days
                                FROM reservation r LEFT JOIN occupancy o ON o.reservation_id = r.id
                                WHERE r.listing_id = ? AND o.days IS DISTINCT FROM daterange(r.from_day, r.to_day + r.buffer_days)""").param(listing).query(String.class).list()).isEmpty();
    }

    private List<String> tooNear(UUID listing) {
        return jdbc.sql("""
                        SELECT a.from_day || '–' || a.to_day || ' +' || a.buffer_days || ', then ' || b.from_day
                        FROM occupancy oa JOIN reservation a ON a.id = oa.reservation_id
                        JOIN occupancy ob ON ob.unit_id = oa.unit_id AND ob.id <> oa.id
                        JOIN reservation b ON b.id = ob.reservation_id
                        WHERE oa.listing_id = ? AND b.from_day >= a.from_day AND b.from_day - a.to_day < a.buffer_days""").param(listing).query(String.class).list();
    }

    private void setBuffer(UUID listing, int days) {
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE listing SET buffer_days = ? WHERE id = ?")
                .params(days, listing)
                .update());
    }

    private Reservation ask(UUID listing, DayPeriod days) {
        return ask(wish(listing, days));
    }

    private Reservation ask(BookingRequest wish) {
        UUID id = requests.ask(Ids.next(), guest, wish);
        return reservations.findWithExtrasById(id).orElseThrow();
    }

    private Quote quote(UUID listing, DayPeriod days) {
        return quote(wish(listing, days));
    }

    private Quote quote(BookingRequest wish) {
        return transaction.execute(status -> {
            Listing listing = listings.findById(wish.listing()).orElseThrow();
            return quotes.of(listing, occupancies.units(wish.listing()), wish, guest, null);
        });
    }

    private static BookingRequest wish(UUID listing, DayPeriod days) {
        return new BookingRequest(listing, days, 1, new TreeSet<>(), HandOver.IN_PERSON, HandOver.IN_PERSON);
    }

    private DayPeriod days(int from, int to) {
        return new DayPeriod(day(from), day(to));
    }

    private LocalDate day(int fromToday) {
        return LocalDate.now(clock).plusDays(fromToday);
    }
}
