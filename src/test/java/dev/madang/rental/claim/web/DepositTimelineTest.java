package dev.madang.rental.claim.web;

import static dev.madang.rental.reservation.PlainRental.PAID;
import static dev.madang.rental.reservation.PlainRental.TO;
import static dev.madang.rental.reservation.PlainRental.seoul;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.payment.PaymentSummary;
import dev.madang.payment.PaymentSummary.Receipt;
import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.payment.PaymentSummary.RefundState;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.rental.claim.web.ClaimPage.Amounts;
import dev.madang.rental.claim.web.ClaimPage.Line;
import dev.madang.rental.claim.web.ClaimPage.Proof;
import dev.madang.rental.claim.web.ClaimPage.Turn;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a deposit of 50,000 won is, step by step, and what of it comes back when. */
class DepositTimelineTest {

    static final Instant RETURNED = seoul("2026-12-12T18:00");
    static final Instant CLAIMED = seoul("2026-12-13T10:00");
    static final Instant DUE = seoul("2026-12-15T10:00");
    static final Instant SETTLED = seoul("2026-12-14T09:00");

    @Test
    void withoutADepositThereIsNothingToTell() {
        Reservation free = new PlainRental().deposit(0).returned(0);
        assertThat(DepositTimeline.of(free, ReservationStatus.RETURNED, null, paid()))
                .isEmpty();
    }

    @Test
    void untilItIsPaidEverythingIsAhead() {
        assertThat(steps(new PlainRental().requested(), ReservationStatus.APPROVED, null, nothing()))
                .containsExactly(
                        step("charged", Won.of(50_000), "now", null),
                        step("held", null, "next", TO),
                        step("back", null, "next", TO.plusDays(1)));
    }

    @Test
    void whileTheGuestHasTheGearItIsHeld() {
        assertThat(steps(new PlainRental().handedOver(), ReservationStatus.HANDED_OVER, null, paid()))
                .containsExactly(
                        step("charged", Won.of(50_000), "done", PAID),
                        step("held", null, "now", TO),
                        step("back", null, "next", TO.plusDays(1)));
    }

    @Test
    void forADayAfterTheReturnTheHostLooksAtIt() {
        assertThat(steps(new PlainRental().returned(0), ReservationStatus.RETURNED, null, paid()))
                .containsExactly(
                        step("charged", Won.of(50_000), "done", PAID),
                        step("returned", null, "done", RETURNED),
                        step("looks", null, "now", seoul("2026-12-13T18:00")),
                        step("back", null, "next", seoul("2026-12-13T18:00")));
    }

    @Test
    void whatALateReturnCostIsTakenOutOfIt() {
        Reservation late = new PlainRental().returned(20_000);
        assertThat(steps(late, ReservationStatus.COMPLETED, null, paid()))
                .containsExactly(
                        step("charged", Won.of(50_000), "done", PAID),
                        step("returned", null, "done", RETURNED),
                        step("late-fee", Won.of(20_000), "done", RETURNED),
                        step("back.PENDING", Won.of(30_000), "now", null));
    }

    @Test
    void ofAllThatALateReturnCostNothingIsLeft() {
        assertThat(steps(new PlainRental().returned(50_000), ReservationStatus.COMPLETED, null, paid()))
                .endsWith(step("back.nothing", null, "done", null));
    }

    @Test
    void aClaimWaitsForWhoeverHasToAct() {
        Reservation back = new PlainRental().returned(0);
        assertThat(steps(back, ReservationStatus.CLAIMED, claim(ClaimStatus.OPEN, null, null), paid()))
                .endsWith(
                        step("claimed", Won.of(30_000), "done", CLAIMED),
                        step("waits.OPEN", null, "now", DUE),
                        step("back", null, "next", null));
        assertThat(steps(back, ReservationStatus.CLAIMED, claim(ClaimStatus.COUNTERED, 10_000L, null), paid()))
                .endsWith(
                        step("claimed", Won.of(30_000), "done", CLAIMED),
                        step("waits.COUNTERED", Won.of(10_000), "now", DUE),
                        step("back", null, "next", null));
    }

    @ParameterizedTest
    @CsvSource({"0, 50000", "10000, 40000", "49999, 1"})
    void whatAClaimLeavesGoesBack(long settled, long back) {
        Reservation reservation = new PlainRental().returned(0);
        assertThat(steps(reservation, ReservationStatus.COMPLETED, claim(ClaimStatus.SETTLED, null, settled), paid()))
                .endsWith(
                        step("settled", Won.of(settled), "done", SETTLED),
                        step("back.PENDING", Won.of(back), "now", null));
    }

    @Test
    void ofAClaimOnAllOfItNothingGoesBack() {
        Reservation reservation = new PlainRental().returned(0);
        assertThat(steps(reservation, ReservationStatus.COMPLETED, claim(ClaimStatus.SETTLED, null, 50_000L), paid()))
                .endsWith(step("back.nothing", null, "done", null));
    }

    @ParameterizedTest
    @CsvSource({"PENDING, now, false", "REFUSED, now, false", "DONE, done, true"})
    void aRefundIsToldWithItsInstantOnceTheGatewayHasGivenItBack(RefundState refund, String state, boolean when) {
        Instant at = seoul("2026-12-14T09:05");
        var summary = new PaymentSummary(
                Won.of(70_000),
                Won.ZERO,
                Won.ZERO,
                false,
                List.of(receipt()),
                List.of(
                        new RefundLine(Won.of(1), "reservation.refund.other", RefundState.DONE, at),
                        new RefundLine(Won.of(40_000), "reservation.refund.deposit", refund, at)));
        assertThat(steps(new PlainRental().returned(0), ReservationStatus.COMPLETED, null, summary))
                .endsWith(step("back." + refund, Won.of(40_000), state, when ? at : null));
    }

    private static List<DepositStep> steps(
            Reservation reservation, ReservationStatus status, @Nullable ClaimPage claim, PaymentSummary money) {
        return DepositTimeline.of(reservation, status, claim, money);
    }

    private static DepositStep step(String name, @Nullable Object amount, String state, @Nullable Object at) {
        return new DepositStep("deposit.step." + name, amount, state, at);
    }

    private static PaymentSummary paid() {
        return new PaymentSummary(Won.of(70_000), Won.ZERO, Won.ZERO, false, List.of(receipt()), List.of());
    }

    private static Receipt receipt() {
        return new Receipt(Won.of(70_000), "카드", PAID, null);
    }

    private static PaymentSummary nothing() {
        return new PaymentSummary(Won.ZERO, Won.ZERO, Won.ZERO, false, List.of(), List.of());
    }

    /** Of 30,000 won, whatever it came to. */
    private static ClaimPage claim(ClaimStatus status, @Nullable Long counter, @Nullable Long settled) {
        var amounts = new Amounts(Won.of(50_000), Won.of(30_000), won(counter), won(settled));
        var log = List.of(
                new Line(CLAIMED, Actor.HOST, null, "OPEN", Won.of(30_000), "폴대가 부러졌어요"),
                new Line(SETTLED, Actor.GUEST, null, "AGREE", won(settled), ""));
        return new ClaimPage(
                PlainRental.GUEST,
                Actor.GUEST,
                status,
                settled == null ? null : ClaimStep.AGREE,
                CLAIMED,
                amounts,
                new Turn(settled == null ? DUE : null, false, Set.of()),
                new Proof(List.of(), "바로 고쳤어요"),
                log);
    }

    private static @Nullable Won won(@Nullable Long amount) {
        return amount == null ? null : Won.of(amount);
    }
}
