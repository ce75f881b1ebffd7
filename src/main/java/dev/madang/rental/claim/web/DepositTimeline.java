package dev.madang.rental.claim.web;

import static java.util.Objects.requireNonNull;

import dev.madang.payment.PaymentSummary;
import dev.madang.payment.PaymentSummary.RefundLine;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a deposit is and what becomes of it when: charged, held, claimed, back; the real instants once they are known. */
final class DepositTimeline {

    private static final String BACK = "reservation.refund.deposit";

    private final Reservation reservation;
    private final ReservationStatus status;
    private final @Nullable ClaimPage claim;
    private final PaymentSummary money;
    private final List<DepositStep> steps = new ArrayList<>();

    private DepositTimeline(
            Reservation reservation, ReservationStatus status, @Nullable ClaimPage claim, PaymentSummary money) {
        this.reservation = reservation;
        this.status = status;
        this.claim = claim;
        this.money = money;
    }

    /** @return no steps when there is no deposit */
    static List<DepositStep> of(
            Reservation reservation, ReservationStatus status, @Nullable ClaimPage claim, PaymentSummary money) {
        return reservation.price().deposit().isPositive()
                ? new DepositTimeline(reservation, status, claim, money).steps()
                : List.of();
    }

    private List<DepositStep> steps() {
        boolean charged = !money.receipts().isEmpty();
        Instant chargedAt = charged ? money.receipts().getFirst().capturedAt() : null;
        add("charged", reservation.price().deposit(), charged ? "done" : "now", chargedAt);
        Instant returnedAt = reservation.custody().returnedAt();
        if (returnedAt == null) {
            add("held", null, charged ? "now" : "next", reservation.days().to());
        } else {
            add("returned", null, "done", returnedAt);
        }
        if (reservation.charge().lateFee().isPositive()) {
            add("late-fee", reservation.charge().lateFee(), "done", returnedAt);
        }
        if (claim != null) {
            addClaim(claim);
        } else if (status == ReservationStatus.RETURNED) {
            add("looks", null, "now", reservation.awaited().completesAt());
        }
        addBack();
        return List.copyOf(steps);
    }

    private void addClaim(ClaimPage claim) {
        add("claimed", claim.amounts().asked(), "done", claim.openedAt());
        if (claim.amounts().settled() == null) {
            add(
                    "waits." + claim.status(),
                    claim.amounts().counter(),
                    "now",
                    claim.turn().dueAt());
        } else {
            add(
                    "settled",
                    claim.amounts().settled(),
                    "done",
                    claim.log().getLast().at());
        }
    }

    private void addBack() {
        Optional<RefundLine> refund = money.refunds().stream()
                .filter(line -> line.reason().equals(BACK))
                .findFirst();
        if (refund.isPresent()) {
            add("back." + refund.get().state(), refund.get().amount(), done(refund.get()), at(refund.get()));
        } else if (status != ReservationStatus.COMPLETED) {
            add("back", null, "next", planned());
        } else if (left().isPositive()) {
            add("back.PENDING", left(), "now", null);
        } else {
            add("back.nothing", null, "done", null);
        }
    }

    private Won left() {
        return claim == null
                ? reservation.charge().claimable()
                : requireNonNull(claim.amounts().back());
    }

    private @Nullable Object planned() {
        if (claim != null) {
            return null;
        }
        return reservation.custody().returnedAt() == null
                ? reservation.days().to().plusDays(1)
                : reservation.awaited().completesAt();
    }

    private static String done(RefundLine refund) {
        return refund.state() == PaymentSummary.RefundState.DONE ? "done" : "now";
    }

    private static @Nullable Instant at(RefundLine refund) {
        return refund.state() == PaymentSummary.RefundState.DONE ? refund.at() : null;
    }

    private void add(String name, @Nullable Won amount, String state, @Nullable Object at) {
        steps.add(new DepositStep("deposit.step." + name, amount, state, at));
    }
}
