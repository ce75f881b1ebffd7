package dev.madang.rental.cancellation;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cancelling a reservation: a host says why. */
@ForAllMembers
@Controller
@RequestMapping("/reservations/{id}/cancellation")
class ReservationCancellationController extends CallOffController {

    private final Cancellations cancellations;

    ReservationCancellationController(Cancellations cancellations, ReservationPages pages, ReservationActs acts) {
        super(pages, acts, "reservation.cancel");
        this.cancellations = cancellations;
    }

    @Override
    public Optional<CancellationRefund> refund(ReservationPage page, CallOffForm form, CurrentMember me) {
        return cancellations.refund(me.id(), page.id());
    }

    @Override
    public String callOff(UUID id, CallOffForm form, CurrentMember me) {
        cancellations.cancel(me.id(), id, form.getReason(), form.seen());
        return "reservation-cancelled";
    }

    @Override
    public boolean needsReason(Actor role) {
        return role == Actor.HOST;
    }
}
