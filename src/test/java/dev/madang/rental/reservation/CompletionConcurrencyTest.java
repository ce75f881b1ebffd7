package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.Payments;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.Won;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.SecondInstance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two instances complete the same rentals at the same moment. */
@RentalTest
class CompletionConcurrencyTest {

    private static final int RENTALS = 12;

    @Autowired
    Rentals rentals;

    @Autowired
    ClaimDesk desk;

    @Autowired
    Payments payments;

    @Autowired
    Invariants invariants;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    Environment environment;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void emptyBooks() {
        clock.moveTo(LocalDate.of(2035, 5, 11), LocalTime.NOON);
        rentals.forgetAll();
    }

    @Test
    void eachRefundAndEachLineIsMadeOnce() throws Exception {
        List<Rental> returned = IntStream.range(0, RENTALS)
                .mapToObj(i -> {
                    clock.moveTo(LocalDate.of(2035, 5, 11), LocalTime.NOON);
                    return rentals.returned();
                })
                .toList();
        List<Rental> claimed = returned.subList(0, RENTALS / 2);
        claimed.forEach(rental -> {
            desk.open(rental.host().id(), rental.id(), Won.of(30_000), "찢어졌어요", List.of(), "바로 고쳤어요");
            desk.counter(rental.guest().id(), rental.id(), Won.of(8_000), "조금만요");
        });
        clock.advance(Claim.TIME_TO_ANSWER.plusMinutes(1));
        int moved;
        try (var second = SecondInstance.beside(environment)) {
            second.bean(MutableClock.class).moveTo(clock.instant());
            var both = new ArrayList<>(completing(jobs));
            both.addAll(completing(second.jobs()));
            moved = atOnce(both.stream()
                            .<Callable<JobResult>>flatMap(
                                    job -> IntStream.range(0, 3).mapToObj(i -> job::run))
                            .toList())
                    .stream()
                    .mapToInt(JobResult::moved)
                    .sum();
        }
        assertThat(moved).isEqualTo(RENTALS);
        assertThat(returned).allSatisfy(rental -> {
            assertThat(rentals.lines(rental.id())).hasSize(claimed.contains(rental) ? 3 : 2);
            assertThat(payments.of(ReservationPayable.KIND, rental.id()).refunds())
                    .hasSize(1);
        });
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            job("settle-refunds").run();
            invariants.noPaymentIsOpen();
        });
        invariants.endedReservationsAreBookedToTheWon();
        invariants.depositsGoWhereTheyBelong();
        invariants.booksEqualTheGateways();
        invariants.refundsStayWithinTheirPayments();
        invariants.logsTellTheWholeLife();
    }

    private ClusteredJob job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<ClusteredJob> completing(List<ClusteredJob> jobs) {
        return jobs.stream()
                .filter(job ->
                        List.of("complete-reservations", "move-claims-on").contains(job.name()))
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = work.stream()
                    .map(one -> executor.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
