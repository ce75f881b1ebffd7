package dev.madang.rental.arrangement;

import dev.madang.rental.handover.Transfer;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.Proposal;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.OpenedReservation;
import dev.madang.rental.reservation.page.ReservationPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in {@link ArrangementPage}s, and the form in which something else is proposed. */
final class ArrangementPages {

    private ArrangementPages() {}

    /** Empty when nothing is to be arranged any more. */
    static Optional<ArrangementPage> of(OpenedReservation opened, List<Transfer> recorded) {
        return TransferKind.nextAt(opened.status())
                .filter(next -> ArrangementRules.isOpen(opened.reservation(), next, recorded, opened.now()))
                .map(next -> of(opened.reservation(), opened.page(), next, opened.now()));
    }

    private static ArrangementPage of(Reservation reservation, ReservationPage page, TransferKind next, Instant now) {
        Arrangement holds = reservation.meetings().of(next);
        Object when = when(reservation, next, holds);
        return new ArrangementPage(
                page.onlooker(),
                next,
                holds,
                when,
                when instanceof Instant at && at.isBefore(now),
                holds.at() == null ? page.meetings().place() : holds.place(),
                reservation.meetings().proposalAt(now).orElse(null));
    }

    private static Object when(Reservation reservation, TransferKind next, Arrangement holds) {
        if (holds.at() != null) {
            return holds.at();
        }
        return next == TransferKind.HAND_OVER
                ? reservation.deadlines().handOverTime()
                : reservation.days().to();
    }

    /** As it is proposed, else as it is: what is to be changed is changed from there. */
    static ProposalForm form(ArrangementPage page, Instant now) {
        @Nullable Proposal proposal = page.proposal();
        Arrangement from = proposal == null ? page.holds() : proposal.arrangement();
        if (from.at() != null) {
            return ProposalForm.of(from.way(), from.at(), from.place());
        }
        Instant when = page.when() instanceof LocalDate day ? ProposalForm.noonOf(day) : (Instant) page.when();
        return ProposalForm.of(
                from.way(),
                when.isAfter(now) ? when : ProposalForm.nextHour(now),
                page.place() == null ? "" : page.place());
    }
}
