package dev.madang.rental.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An extension paid at the gateway, from the first click to the host's books, whatever the gateway does. */
@RentalTest
class ExtensionPaymentTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Occupancies occupancies;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    Invariants invariants;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    Rental rental;
    Browser guest;
    String page;
    LocalDate to;

    @BeforeEach
    void aRentalRuns() {
        rentals.forgetAll();
        clock.moveTo(LocalDate.of(2038, 1, 8), LocalTime.NOON);
        rental = rentals.handedOver(gear -> gear);
        guest = people.browserOf(rental.guest());
        page = "/reservations/" + rental.id();
        to = rentals.find(rental.id()).days().to();
    }

    @AfterEach
    void theBooksBalance() {
        await().untilAsserted(invariants::noPaymentIsOpen);
        invariants.booksEqualTheGateways();
        invariants.refundsStayWithinTheirPayments();
        invariants.paidReservationsHaveTheirCharge();
        invariants.paidExtensionsHaveTheirCharge();
        invariants.extensionsHoldTheirDays();
        invariants.reservationsHoldTheirDays();
        invariants.daysAreHeldUntilTheyAreDue();
        invariants.transfersMatchTheirReservations();
        invariants.logsTellTheWholeLife();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE", "APPROVE_NOTICE_FIRST", "APPROVE_NOTICE_TWICE", "APPROVE_ANSWER_LOST"})
    void whoPaysHasTheDaysAndTheHostTheMoneyOnce(String act) {
        Page end = pay(checkout(), act);
        assertThat(end.path()).startsWith(page);
        assertExtended();
        assertThat(end.text("main")).contains("20,000원");
        assertThat(attempts("DONE")).isOne();
        complete();
        assertThat(rentals.lines(rental.id())).containsExactly("RENT 20000", "EXTENSION 20000", "FEE -4000");
        invariants.endedReservationsAreBookedToTheWon();
        invariants.depositsGoWhereTheyBelong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE", "APPROVE_THEN_REFUSED"})
    void whoIsRefusedMayTryAgainUntilTheHoldEnds(String act) {
        String checkout = checkout();
        assertThat(pay(checkout, act).status()).isEqualTo(402);
        assertHeld();
        clock.advance(Duration.ofMinutes(29));
        String again = guest.post(checkout + "/retry").location();
        pay(again, "APPROVE");
        assertExtended();
        assertThat(attempts("FAILED")).isOne();
        assertThat(attempts("DONE")).isOne();
    }

    @Test
    void whoIsRefusedAndDoesNotTryAgainLosesTheDaysAtTheDeadline() {
        String checkout = checkout();
        pay(checkout, "APPROVE_THEN_REFUSED");
        clock.advance(Duration.ofMinutes(31));
        assertThat(free()).isOne();
        run("end-overdue-extensions");
        assertEnded();
        Page late = guest.follow(guest.post(checkout + "/retry"));
        assertThat(late.text("main [role=alert]")).contains("다시 골라 주세요");
        assertThat(attempts("DONE")).isZero();
    }

    @Test
    void whoComesBackFromTheGatewayTooLateIsNotCharged() {
        String success = act(checkout(), "APPROVE");
        clock.advance(Duration.ofMinutes(31));
        assertThat(guest.follow(guest.get(success)).text("main [role=alert]")).isNotBlank();
        run("end-overdue-extensions");
        run("reconcile-payments");
        assertEnded();
        assertThat(attempts("DONE")).isZero();
    }

    @Test
    void whatTheGatewayDidNotAnswerIsSettledByTheReconciliation() {
        pay(checkout(), "APPROVE_DOWN");
        assertHeld();
        assertThat(guest.get(page).text("main")).contains("결제를 확인하고 있어요");
        clock.advance(Duration.ofMinutes(1));
        run("reconcile-payments");
        assertExtended();
        assertThat(attempts("DONE")).isOne();
    }

    @Test
    void moneyThatComesAfterTheReturnWasRecordedGoesBackAndHoldsNoDays() {
        pay(checkout(), "APPROVE_DOWN");
        Page recorded = people.browserOf(rental.host())
                .post(
                        page + "/transfers",
                        "kind",
                        "RETURN",
                        "happenedAt",
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString(),
                        "place",
                        "합정역");
        assertThat(recorded.status()).isEqualTo(303);
        clock.advance(Duration.ofMinutes(1));
        run("reconcile-payments");
        assertThat(attempts("DONE")).isOne();
        assertThat(guest.get(page).text("main")).doesNotContain("결제를 확인하고 있어요");
        clock.advance(Duration.ofMinutes(31));
        run("end-overdue-extensions");
        assertEnded();
    }

    @Test
    void whatWasMissingBeforeIsNotMissingOnceItIsExtended() {
        jdbc.sql("UPDATE reservation SET missing_since = now() WHERE id = ?")
                .param(rental.id())
                .update();
        pay(checkout(), "APPROVE");
        assertExtended();
        assertThat(rentals.find(rental.id()).custody().missingSince()).isNull();
    }

    @Test
    void theHoldDoesNotEndUnderAPaymentWhoseOutcomeIsOpen() {
        pay(checkout(), "APPROVE_DOWN");
        clock.advance(Duration.ofMinutes(31));
        run("end-overdue-extensions");
        assertHeld();
        run("reconcile-payments");
        run("end-overdue-extensions");
        assertEnded();
        assertThat(attempts("DONE")).isZero();
    }

    private String checkout() {
        String checkout =
                guest.post(page + "/extension", "to", to.plusDays(2).toString()).location();
        assertThat(checkout).startsWith("/payments/");
        return checkout;
    }

    /** Does something on the gateway's page; where that leads. */
    private String act(String checkout, String act) {
        String window = guest.post(checkout + "/window", "consent", "true").location();
        return guest.post(window, "act", act).location();
    }

    private Page pay(String checkout, String act) {
        return guest.follow(guest.get(act(checkout, act)));
    }

    private void assertExtended() {
        assertThat(rentals.find(rental.id()).days().to()).isEqualTo(to.plusDays(2));
        assertThat(free()).isZero();
        assertThat(people.browserOf(rental.host()).get(page).text(".log")).containsOnlyOnce("기간을 늘렸어요");
    }

    private void assertHeld() {
        assertThat(rentals.find(rental.id()).days().to()).isEqualTo(to);
        assertThat(free()).isZero();
    }

    private void assertEnded() {
        assertThat(rentals.find(rental.id()).days().to()).isEqualTo(to);
        assertThat(free()).isOne();
    }

    private int free() {
        return occupancies.freeUnits(rentals.find(rental.id()).listingId(), new DayPeriod(to, to.plusDays(2)));
    }

    private void complete() {
        clock.moveTo(to.plusDays(4), LocalTime.NOON);
        run("keep-silences");
        clock.advance(Duration.ofHours(25));
        run("complete-reservations");
        await().untilAsserted(() -> {
            run("settle-refunds");
            invariants.noPaymentIsOpen();
        });
    }

    private void run(String name) {
        ClusteredJob job =
                jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        assertThat(job.run().failed()).isZero();
    }

    private long attempts(String status) {
        UUID id = rental.id();
        return jdbc.sql("""
                        SELECT count(*) FROM payment_attempt a JOIN extension e ON e.id = a.thing_id
                        WHERE e.reservation_id = ? AND a.kind = 'extension' AND a.status = ?""").params(id, status).query(Long.class).single();
    }
}
