package dev.madang.rental.arrangement;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Proposal;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where guest and host agree how, when and where the gear changes hands next: one proposes, the other agrees or proposes
 * otherwise. Until then what was agreed before holds.
 */
@Service
public class ArrangementDesk {

    private final Transfers transfers;
    private final OpenReservations open;
    private final Clock clock;

    ArrangementDesk(Transfers transfers, OpenReservations open, Clock clock) {
        this.transfers = transfers;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Proposes it to the other side, in place of what was proposed before. To propose what the other side proposes is to
     * agree; to propose the same again changes nothing.
     *
     * @throws ArrangementRefused when it cannot be so, or is so already
     * @throws Refusal 404 when it does not concern this member, 409 when nothing is to be arranged any more
     */
    @Transactional
    public void propose(UUID member, UUID id, Arrangement wanted) {
        Case one = open(member, id, ReservationStep.PROPOSE);
        Reservation reservation = one.reservation();
        Optional<Proposal> same = reservation
                .meetings()
                .proposalAt(one.now())
                .filter(earlier -> earlier.arrangement().equals(wanted));
        if (same.isPresent()) {
            if (same.get().by() != one.side()) {
                agree(one, member);
            }
            return;
        }
        ArrangementRules.requirePossible(wanted, reservation, one.kind(), one.now());
        reservation.propose(one.side(), member, wanted, one.now());
    }

    /**
     * Agrees to what the other side proposed.
     *
     * @param proposal that was seen
     * @throws Refusal 404 when it does not concern this member, 403 for one's own proposal, 409 when another took its
     *     place, its time has passed, or nothing is to be arranged any more
     */
    @Transactional
    public void agree(UUID member, UUID id, UUID proposal) {
        Case one = open(member, id, ReservationStep.AGREE);
        Proposal seen = one.reservation()
                .meetings()
                .proposalAt(one.now())
                .filter(open -> open.id().equals(proposal))
                .orElseThrow(() -> Refusal.conflict("arrangement.refused.other-proposal"));
        if (seen.by() == one.side()) {
            throw Refusal.forbidden("arrangement.refused.own-proposal");
        }
        agree(one, member);
    }

    private void agree(Case one, UUID member) {
        one.reservation().agree(one.side(), member, one.kind(), one.now());
    }

    private Case open(UUID member, UUID id, ReservationStep step) {
        Reservation reservation = open.lock(id);
        Actor side = reservation.parties().roleOf(member, false).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        reservation.requireOpen(step, side, now);
        TransferKind kind = TransferKind.nextAt(reservation.statusAt(now)).orElseThrow();
        ArrangementRules.requireOpen(reservation, kind, transfers.of(id), now);
        return new Case(reservation, side, kind, now);
    }

    /** A reservation, locked, as it is when this side arranges what comes next. */
    private record Case(Reservation reservation, Actor side, TransferKind kind, Instant now) {}
}
