package dev.madang.rental.domain;

import dev.madang.platform.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final CallingOff callingOff;
    private final Clock clock;

    NoShows(Reservations reservations, Transfers transfers, Silences silences, CallingOff callingOff, Clock clock) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.silences = silences;
        this.callingOff = callingOff;
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
    public Optional<CancellationRefund> refund(Reporter reporter, UUID id) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        return noShow(reservation, reporter, now).refund(reservation, now);
    }

    /**
     * Calls it off.
     *
     * @param reason in the reporter's words, for both sides
     * @param seen what the person saw before deciding, or null when they saw nothing
     * @throws Refusal as {@link #refund}, and 409 when it is not what the person saw any more
     */
    @Transactional
    public void report(Reporter reporter, UUID id, String reason, @Nullable RefundSeen seen) {
        Reservation reservation = reservations.lock(id).orElseThrow(Refusal::notFound);
        silences.keep(reservation);
        Instant now = clock.instant();
        callingOff.end(reservation, noShow(reservation, reporter, now), reason, seen, now);
    }

    /** Whether this side may say so at this moment. */
    public static boolean isOpen(Reservation reservation, Actor side, List<Transfer> recorded, Instant now) {
        return ReservationStep.NO_SHOW.isOpenTo(side, reservation.statusAt(now))
                && !now.isBefore(reservation.handOverTime())
                && now.isBefore(reservation.endsAt())
                && !TransferRules.isContested(side, recorded);
    }

    private CallOff noShow(Reservation reservation, Reporter reporter, Instant now) {
        Actor side = reservation.roleOf(reporter.member(), reporter.admin()).orElseThrow(Refusal::notFound);
        reservation.requireOpen(ReservationStep.NO_SHOW, side, now);
        if (now.isBefore(reservation.handOverTime())) {
            throw new Refusal(HttpStatus.CONFLICT, "no-show.refused.early", reservation.handOverTime());
        }
        if (!now.isBefore(reservation.endsAt())) {
            throw new Refusal(HttpStatus.CONFLICT, "no-show.refused.over");
        }
        TransferRules.requireUncontested(side, transfers.of(reservation.id()));
        return CallOff.noShow(side, reporter.member(), absent(side, reporter));
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
