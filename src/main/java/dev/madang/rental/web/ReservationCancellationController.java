package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.domain.Actor;
import dev.madang.rental.domain.CancellationRefund;
import dev.madang.rental.domain.ReservationCancellations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cancelling a reservation: a host says why. */
@Controller
@RequestMapping("/reservations/{id}/cancellation")
class ReservationCancellationController extends CallOffController {

    private final ReservationCancellations cancellations;

    ReservationCancellationController(
            ReservationCancellations cancellations, ReservationPages pages, ReservationActs acts, Sentences sentences) {
        super(pages, acts, sentences, "reservation.cancel");
        this.cancellations = cancellations;
    }

    @Override
    Optional<CancellationRefund> refund(ReservationPage page, CallOffForm form, CurrentMember me) {
        return cancellations.refund(me.id(), page.id());
    }

    @Override
    String callOff(UUID id, CallOffForm form, CurrentMember me) {
        cancellations.cancel(me.id(), id, form.stripped(), form.seen());
        return "reservation-cancelled";
    }

    @Override
    boolean needsReason(Actor role) {
        return role == Actor.HOST;
    }
}
