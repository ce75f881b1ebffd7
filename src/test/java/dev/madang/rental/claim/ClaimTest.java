package dev.madang.rental.claim;

import static dev.madang.rental.ReservationStatus.CLAIMED;
import static dev.madang.rental.ReservationStatus.COMPLETED;
import static dev.madang.rental.claim.ClaimStatus.COUNTERED;
import static dev.madang.rental.claim.ClaimStatus.DISPUTED;
import static dev.madang.rental.claim.ClaimStatus.OPEN;
import static dev.madang.rental.claim.ClaimStatus.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.Payments;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

@RentalTest
class ClaimTest {

    @Autowired
    Rentals rentals;

    @Autowired
    ClaimDesk desk;

    @Autowired
    Claims claims;

    @Autowired
    Payments payments;

    @Autowired
    People people;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    Rental rental;
    UUID id;
    UUID host;
    UUID guest;

    @BeforeEach
    void aRentalIsReturned() {
        clock.moveTo(LocalDate.of(2032, 5, 14), LocalTime.NOON);
        rental = rentals.returned();
        id = rental.id();
        host = rental.host().id();
        guest = rental.guest().id();
    }

    @Test
    void anAgreedClaimGoesToTheHostAndTheRestToTheGuest() {
        open(30_000);
        assertThat(rentals.status(id)).isEqualTo(CLAIMED);
        desk.agree(guest, id);
        assertEnded("CLAIM 30000", 20_000);
        assertThat(steps()).containsExactly("OPEN", "AGREE");
    }

    @Test
    void ofTheWholeDepositNothingGoesBack() {
        open(50_000);
        desk.agree(guest, id);
        assertThat(rentals.lines(id)).contains("CLAIM 50000");
        assertThat(refunds()).isEmpty();
    }

    @Test
    void anAcceptedCounterIsWhatTheHostGets() {
        open(30_000);
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        assertThat(status()).isEqualTo(COUNTERED);
        desk.accept(host, id);
        assertEnded("CLAIM 10000", 40_000);
    }

    @Test
    void aRejectedCounterIsDecidedByAnOperator() {
        open(30_000);
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        desk.reject(host, id, "새것이었어요");
        assertThat(status()).isEqualTo(DISPUTED);
        desk.decide(people.admin().id(), id, Won.of(22_000), "사진에 새 흠집이 보여요");
        assertEnded("CLAIM 22000", 28_000);
        assertThat(steps()).containsExactly("OPEN", "COUNTER", "REJECT", "DECIDE");
    }

    @Test
    void anOperatorMayDecideOnNothing() {
        open(30_000);
        desk.dispute(guest, id, "제가 한 게 아니에요");
        desk.decide(people.admin().id(), id, Won.ZERO, "건네줄 때부터 있던 흠집이에요");
        assertThat(rentals.lines(id)).containsExactly("RENT 20000", "FEE -2000");
        assertRefund(50_000);
    }

    @Test
    void aWithdrawnClaimTakesNothing() {
        open(30_000);
        desk.withdraw(host, id);
        assertThat(rentals.status(id)).isEqualTo(COMPLETED);
        assertRefund(50_000);
    }

    @Test
    void theHostMayWithdrawEvenWhatAnOperatorIsLookingAt() {
        open(30_000);
        desk.dispute(guest, id, "제가 한 게 아니에요");
        desk.withdraw(host, id);
        assertRefund(50_000);
    }

    @Test
    void whenTheGuestIsSilentAnOperatorDecidesAndNothingIsTaken() {
        open(30_000);
        clock.advance(Claim.TIME_TO_ANSWER.minusSeconds(5));
        assertThat(status()).isEqualTo(OPEN);
        clock.advance(Duration.ofSeconds(5));
        assertThat(status()).isEqualTo(DISPUTED);
        assertRefused(HttpStatus.CONFLICT, "claim.conflict.DISPUTED", () -> desk.agree(guest, id));
        runTheJob();
        assertThat(steps()).containsExactly("OPEN", "ESCALATE");
        clock.advance(Duration.ofDays(30));
        runTheJob();
        assertThat(rentals.status(id)).isEqualTo(CLAIMED);
        assertThat(refunds()).isEmpty();
        desk.decide(people.admin().id(), id, Won.of(30_000), "답이 없었어요");
        assertEnded("CLAIM 30000", 20_000);
    }

    @Test
    void anOperatorMayDecideBeforeTheJobHasWrittenDownTheSilence() {
        open(30_000);
        clock.advance(Claim.TIME_TO_ANSWER);
        desk.decide(people.admin().id(), id, Won.of(5_000), "작은 흠집이에요");
        assertEnded("CLAIM 5000", 45_000);
        assertThat(steps()).containsExactly("OPEN", "ESCALATE", "DECIDE");
    }

    @Test
    void whenTheHostIsSilentTheCounterHolds() {
        open(30_000);
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        clock.advance(Claim.TIME_TO_ANSWER);
        assertThat(rentals.status(id)).isEqualTo(COMPLETED);
        assertRefused(HttpStatus.CONFLICT, "claim.conflict.SETTLED", () -> desk.reject(host, id, "안 돼요"));
        runTheJob();
        assertEnded("CLAIM 10000", 40_000);
        assertThat(steps()).containsExactly("OPEN", "COUNTER", "HOLD");
        runTheJob();
        assertThat(rentals.lines(id)).hasSize(3);
    }

    @Test
    void moreThanTheDepositCannotBeClaimed() {
        assertRefused(HttpStatus.UNPROCESSABLE_CONTENT, "claim.refused.above-deposit", () -> open(50_001));
        assertRefused(HttpStatus.UNPROCESSABLE_CONTENT, "claim.refused.nothing", () -> open(0));
        assertRefused(HttpStatus.UNPROCESSABLE_CONTENT, "claim.refused.nothing", () -> open(-1));
    }

    @Test
    void theLateFeeIsNoLongerThereToClaim() {
        Rental late = rentals.returned(gear -> gear, 20_000);
        assertRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "claim.refused.above-deposit",
                () -> desk.open(late.host().id(), late.id(), Won.of(30_001), "찢어졌어요", List.of(), "바로 고쳤어요"));
        desk.open(late.host().id(), late.id(), Won.of(30_000), "찢어졌어요", List.of(), "바로 고쳤어요");
        desk.agree(late.guest().id(), late.id());
        assertThat(rentals.lines(late.id()))
                .containsExactly("RENT 20000", "LATE_FEE 20000", "CLAIM 30000", "FEE -2000");
    }

    @Test
    void withoutADepositNothingCanBeClaimed() {
        Rental free = rentals.returned(gear -> gear.deposit(0), 0);
        assertRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "claim.refused.no-deposit",
                () -> desk.open(free.host().id(), free.id(), Won.of(1), "찢어졌어요", List.of(), "바로 고쳤어요"));
    }

    @Test
    void aDayAfterTheReturnItIsTooLate() {
        clock.advance(Duration.ofHours(24));
        assertRefused(HttpStatus.CONFLICT, "claim.refused.too-late", () -> open(30_000));
    }

    @Test
    void aSecondClaimIsRefused() {
        open(30_000);
        assertRefused(HttpStatus.CONFLICT, "reservation.conflict.CLAIMED", () -> open(20_000));
        desk.agree(guest, id);
        assertRefused(HttpStatus.CONFLICT, "reservation.conflict.COMPLETED", () -> open(20_000));
    }

    @Test
    void onlyTheHostClaimsAndOnlyTheGuestAnswers() {
        UUID stranger = people.member("낯선 이").id();
        assertRefused(
                HttpStatus.NOT_FOUND,
                "error.404.text",
                () -> desk.open(stranger, id, Won.of(1), "", List.of(), "바로 고쳤어요"));
        assertRefused(
                HttpStatus.FORBIDDEN,
                "claim.refused.not.HOST",
                () -> desk.open(guest, id, Won.of(1), "", List.of(), "바로 고쳤어요"));
        open(30_000);
        assertRefused(HttpStatus.FORBIDDEN, "claim.refused.not.GUEST", () -> desk.agree(host, id));
        assertRefused(HttpStatus.NOT_FOUND, "error.404.text", () -> desk.agree(stranger, id));
    }

    @Test
    void picturesMustBeTheHostsOwn() {
        assertRefused(
                HttpStatus.NOT_FOUND,
                "error.404.text",
                () -> desk.open(host, id, Won.of(1), "찢어졌어요", List.of(UUID.randomUUID()), "바로 고쳤어요"));
    }

    @Test
    void aCounterIsLessThanTheClaimAndMoreThanNothing() {
        open(30_000);
        for (long won : new long[] {-1, 0, 30_000, 30_001}) {
            assertRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "claim.refused.counter",
                    () -> desk.counter(guest, id, Won.of(won), "음"));
        }
    }

    @Test
    void anOperatorDecidesWithinTheClaim() {
        open(30_000);
        desk.dispute(guest, id, "아니에요");
        UUID admin = people.admin().id();
        for (long won : new long[] {-1, 30_001}) {
            assertRefused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "claim.refused.decided",
                    () -> desk.decide(admin, id, Won.of(won), "음"));
        }
    }

    @Test
    void anOperatorDoesNotDecideTheirOwn() {
        open(30_000);
        desk.dispute(guest, id, "아니에요");
        assertRefused(
                HttpStatus.FORBIDDEN, "claim.refused.not.ADMIN", () -> desk.decide(guest, id, Won.ZERO, "제 것이니까요"));
    }

    private void open(long won) {
        desk.open(host, id, Won.of(won), "폴대가 부러졌어요", List.of(), "바로 고쳤어요");
    }

    private void runTheJob() {
        jobs.stream()
                .filter(job -> job.name().equals("move-claims-on"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private ClaimStatus status() {
        return claims.findById(id).orElseThrow().statusAt(clock.instant());
    }

    private List<String> steps() {
        return transaction.execute(status -> claims.findById(id).orElseThrow().log().stream()
                .map(ClaimEntry::step)
                .toList());
    }

    private List<RefundLine> refunds() {
        return payments.of(ReservationPayable.KIND, id).refunds();
    }

    private void assertEnded(String claimLine, long back) {
        assertThat(rentals.status(id)).isEqualTo(COMPLETED);
        assertThat(status()).isEqualTo(SETTLED);
        assertThat(rentals.lines(id)).containsExactly("RENT 20000", claimLine, "FEE -2000");
        assertRefund(back);
    }

    private void assertRefund(long won) {
        assertThat(refunds()).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(Won.of(won));
            assertThat(refund.reason()).isEqualTo("reservation.refund.deposit");
        });
    }

    private static void assertRefused(HttpStatus status, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(RefusalStatus.of(refusal)).isEqualTo(status);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
