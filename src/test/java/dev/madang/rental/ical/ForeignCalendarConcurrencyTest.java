package dev.madang.rental.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.ical.Fetched;
import dev.madang.platform.ical.event.CalendarDays;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.CalendarServer;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Foreign events and guests want the same days at once: the database decides, and nobody has half of it. */
@MadangTest
class ForeignCalendarConcurrencyTest {

    private static final int ROUNDS = 8;
    private static final int GUESTS = 4;
    private static final int READINGS = 3;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    ForeignCalendarDesk desk;

    @Autowired
    CalendarReading reading;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anEventAndAReservationNeverShareADay() throws Exception {
        try (var server = new CalendarServer()) {
            for (int round = 0; round < ROUNDS; round++) {
                CurrentMember host = people.member("민지네");
                UUID listing = gear.listing(host.id()).publish();
                desk.add(listing, host.id(), "", server.address("a"));
                DayPeriod days = DayPeriod.ofDays(LocalDate.now(clock).plusDays(10), 3);

                rush(host.id(), listing, days, Duration.ofMillis(10L * round));

                assertThat(reservations(listing) + events(listing)).isOne();
                assertThat(holding(listing)).isEqualTo(reservations(listing));
            }
        }
        invariants.noTwoOccupanciesOverlap();
    }

    @Test
    void aCalendarIsAskedForByOneAtATime() throws Exception {
        try (var server = new CalendarServer()) {
            UUID host = people.member("민지네").id();
            UUID listing = gear.listing(host).publish();
            desk.add(listing, host, "", server.address("a"));
            UUID calendar = desk.of(listing, host).getFirst().id();
            server.takes(Duration.ofMillis(500));
            var start = new CountDownLatch(1);
            var readings = new ArrayList<Future<?>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < READINGS; i++) {
                    readings.add(threads.submit(after(start, () -> desk.read(listing, host, calendar))));
                }
                start.countDown();
            }
            for (Future<?> each : readings) {
                each.get();
            }
            assertThat(server.atOnce()).isOne();
        }
    }

    /** The calendar is read this much later than the guests ask. */
    private void rush(UUID host, UUID listing, DayPeriod days, Duration later) throws Exception {
        UUID calendar = desk.of(listing, host).getFirst().id();
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < GUESTS; i++) {
                Browser guest = people.browserOf(people.member("손님" + i));
                running.add(threads.submit(after(start, () -> request(guest, listing, days))));
            }
            for (int i = 0; i < READINGS; i++) {
                running.add(threads.submit(after(start, () -> {
                    Thread.sleep(later);
                    return reading.keep(
                            listing, calendar, new Fetched("", null, null), new CalendarDays(List.of(days), List.of()));
                })));
            }
            start.countDown();
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private static int request(Browser guest, UUID listing, DayPeriod days) {
        int status = guest.post(
                        "/listings/" + listing + "/reservations",
                        "from",
                        days.from().toString(),
                        "to",
                        days.to().toString(),
                        "units",
                        "1",
                        "handOver",
                        "PARCEL",
                        "giveBack",
                        "PARCEL",
                        "idempotencyKey",
                        Ids.next().toString())
                .status();
        assertThat(List.of(303, 409)).contains(status);
        return status;
    }

    private int reservations(UUID listing) {
        return count("SELECT count(*) FROM reservation WHERE listing_id = ?", listing);
    }

    /** Reservations that hold the days they asked for. */
    private int holding(UUID listing) {
        return count(
                "SELECT count(*) FROM occupancy o JOIN reservation r ON r.id = o.reservation_id"
                        + " WHERE o.listing_id = ? AND o.days = daterange(r.from_day, r.to_day + r.buffer_days)",
                listing);
    }

    private int events(UUID listing) {
        return count(
                "SELECT count(*) FROM occupancy WHERE listing_id = ? AND foreign_calendar_id IS NOT NULL", listing);
    }

    private int count(String sql, UUID listing) {
        return jdbc.sql(sql).param(listing).query(Integer.class).single();
    }
}
