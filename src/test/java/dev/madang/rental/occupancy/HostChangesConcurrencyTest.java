package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.hosting.Draft;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.hosting.ListingPhotoDesk;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.quote.BookingRefused;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A host takes units or the whole listing away in the moment in which a guest asks for them. */
@MadangTest
class HostChangesConcurrencyTest {

    @Autowired
    ReservationRequests requests;

    @Autowired
    ListingPhotoDesk photoDesk;

    @Autowired
    HostingDesk desk;

    @Autowired
    Gear gear;

    @Autowired
    Photos photos;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    ExecutorService second = Executors.newSingleThreadExecutor();
    UUID host;
    UUID guest;
    UUID bikes;

    @BeforeEach
    void lendTwoBikes() {
        host = gear.host();
        guest = gear.host();
        bikes = gear.listing(host).units(2).photos(1).publish();
    }

    @AfterEach
    void nothingOverlaps() {
        second.shutdownNow();
        invariants.noTwoOccupanciesOverlap();
    }

    @Test
    void unitsThatAreBeingReservedAreNotTakenAway() throws Exception {
        Future<?> resize = whileUncommitted(() -> ask(2), () -> resize(1));
        assertThat(refusalOf(resize).key()).isEqualTo(HostingDesk.UNITS_RESERVED);
        assertThat(gear.units(bikes)).hasSize(2);
    }

    @Test
    void unitsThatAreBeingTakenAwayAreNotReserved() throws Exception {
        Future<?> ask = whileUncommitted(() -> resize(1), () -> ask(2));
        assertThatThrownBy(ask::get).hasCauseInstanceOf(BookingRefused.class);
        ask(1);
        assertThat(gear.units(bikes)).hasSize(1);
    }

    @Test
    void whatIsBeingAskedForIsNotDeleted() throws Exception {
        Future<?> delete = whileUncommitted(() -> ask(1), () -> desk.delete(bikes, host));
        assertThat(refusalOf(delete).key()).isEqualTo(HostingDesk.IN_USE);
    }

    @Test
    void whatIsBeingDeletedIsNotReserved() throws Exception {
        Future<?> ask = whileUncommitted(() -> desk.delete(bikes, host), () -> ask(1));
        assertThat(RefusalStatus.of(refusalOf(ask))).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aListingThatIsBeingBegunIsNotBegunOnceMore() throws Exception {
        UUID tent = UUID.randomUUID();
        UUID photo = photos.storeDrawn(host, "<svg/>", 4, 3);
        Future<?> upload = whileUncommitted(
                () -> desk.begin(tent, host, new Draft(ListingDetails.EMPTY, 2)),
                () -> photoDesk.add(tent, host, List.of(photo), Draft.EMPTY));
        upload.get();
        assertThat(desk.find(tent, host).orElseThrow().photos()).containsExactly(photo);
        assertThat(gear.units(tent)).hasSize(2);
    }

    /** Does the one, begins the other in a second transaction, and commits the one while the other waits. */
    private Future<?> whileUncommitted(Runnable one, Runnable other) throws Exception {
        var begun = new CountDownLatch(1);
        Future<?> outcome = transaction.execute(status -> {
            one.run();
            Future<?> waiting = second.submit(() -> {
                begun.countDown();
                other.run();
            });
            pause(begun);
            assertThat(waiting.isDone()).isFalse();
            return waiting;
        });
        try {
            outcome.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            return outcome;
        }
        return outcome;
    }

    private static void pause(CountDownLatch begun) {
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal refusalOf(Future<?> outcome) throws InterruptedException {
        try {
            outcome.get();
            throw new AssertionError("It was done");
        } catch (ExecutionException e) {
            return (Refusal) e.getCause();
        }
    }

    private void resize(int units) {
        var listing = desk.find(bikes, host).orElseThrow();
        desk.save(bikes, host, listing.version(), listing.details(), units, false);
    }

    private void ask(int units) {
        LocalDate from = LocalDate.now(clock).plusDays(10);
        requests.ask(
                Ids.next(),
                guest,
                new BookingRequest(
                        bikes, DayPeriod.ofDays(from, 2), units, new TreeSet<>(), HandOver.PARCEL, HandOver.PARCEL));
    }
}
