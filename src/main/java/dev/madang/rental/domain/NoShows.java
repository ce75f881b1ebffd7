package dev.madang.rental.domain;

import dev.madang.payment.Payments;
import dev.madang.platform.web.Refusal;
import dev.madang.rental.domain.ReservationCancellations.Seen;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where one side says that the other did not come to the hand-over: the reservation is called off and its days are free.
 * A guest who did not come has cancelled at that moment; from a host who did not come everything comes back. Where one
 * side says that the gear was handed over, only an operator may decide otherwise.
 */
@Service
public class NoShows {

    private final Reservations reservations;
    private final Transfers transfers;
    private final Silences silences;
    private final Occupancies occupancies;
    private final Payments payments;
    private final Earnings earnings;
    private final Clock clock;

    NoShows(
            Reservations reservations,
            Transfers transfers,
            Silences silences,
            Occupancies occupancies,
            Payments payments,
            Earnings earnings,
            Clock clock) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.silences = silences;
        this.occupancies = occupancies;
        this.payments = payments;
        this.earnings = earnings;
        this.clock = clock;
    }

    /**
     * Who says so.
     *
     * @param admin whether an operator, to whom every reservation is open
     * @param absent for operators the side that did not come; for the sides it is the other one
     */
    public record Reporter(
            UUID member, boolean admin, @Nullable Actor absent) {}

    /**
     * What would come back to the guest.
     *
     * @throws Refusal 404 when it does not concern this member, 422 when an operator does not say who did not come, 409
     *     when the reservation is not paid any more, before the hand-over's time, after the last day, or when the two
     *     sides contradict each other
     */
    @Transactional(readOnly = true)
    public CancellationRefund refund(Reporter reporter, UUID id) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        return refund(reservation, side(reporter, reservation), reporter, clock.instant());
    }

    /**
     * Calls it off.
     *
     * @param reason in the reporter's words, for both sides
     * @param seen what the person saw before deciding, or null when they saw nothing
     * @throws Refusal as {@link #refund}, and 409 when it is not what the person saw any more
     */
    @Transactional
    public void report(Reporter reporter, UUID id, String reason, @Nullable Seen seen) {
        Reservation reservation = reservations.lock(id).orElseThrow(Refusal::notFound);
        Actor side = side(reporter, reservation);
        silences.keep(reservation);
        Instant now = clock.instant();
        CancellationRefund back = refund(reservation, side, reporter, now);
        if (seen != null) {
            seen.requireStill(reservation.statusAt(now), back.total());
        }
        payments.refund(
                ReservationPayable.KIND, id, back.total(), "reservation.refund.no-show-" + absent(side, reporter));
        earnings.bookCancelled(reservation, back.kept(), now);
        reservation.noShow(side, reporter.member(), reason, now);
        transfers.callOff(id, side, now);
        occupancies.free(id);
    }

    /** Whether this side may say so at this moment. */
    public static boolean isOpen(Reservation reservation, Actor side, List<Transfer> recorded, Instant now) {
        return ReservationStep.NO_SHOW.isOpenTo(side, reservation.statusAt(now))
                && !now.isBefore(reservation.handOverTime())
                && now.isBefore(reservation.endsAt())
                && !TransferRules.isContested(side, recorded);
    }

    private CancellationRefund refund(Reservation reservation, Actor side, Reporter reporter, Instant now) {
        reservation.requireOpen(ReservationStep.NO_SHOW, side, now);
        if (now.isBefore(reservation.handOverTime())) {
            throw new Refusal(HttpStatus.CONFLICT, "no-show.refused.early", reservation.handOverTime());
        }
        if (!now.isBefore(reservation.endsAt())) {
            throw new Refusal(HttpStatus.CONFLICT, "no-show.refused.over");
        }
        if (TransferRules.isContested(side, transfers.findByReservationIdOrderByRecordedAtAscIdAsc(reservation.id()))) {
            throw new Refusal(HttpStatus.CONFLICT, "no-show.refused.contested");
        }
        return reservation.refundTo(absent(side, reporter), now);
    }

    private static Actor side(Reporter reporter, Reservation reservation) {
        return reservation.roleOf(reporter.member(), reporter.admin()).orElseThrow(Refusal::notFound);
    }

    private static Actor absent(Actor side, Reporter reporter) {
        return switch (side) {
            case GUEST -> Actor.HOST;
            case HOST -> Actor.GUEST;
            default -> {
                if (reporter.absent() != Actor.GUEST && reporter.absent() != Actor.HOST) {
                    throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "no-show.missing.absent");
                }
                yield reporter.absent();
            }
        };
    }
}
