package dev.madang.rental.noshow;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.rental.Actor;
import dev.madang.rental.cancellation.CallOffController;
import dev.madang.rental.cancellation.CallOffForm;
import dev.madang.rental.noshow.NoShows.Reporter;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saying that the other side did not come. */
@ForAllMembers
@Controller
@RequestMapping("/reservations/{id}/no-show")
class NoShowController extends CallOffController {

    private final NoShows noShows;

    NoShowController(NoShows noShows, ReservationPages pages, ReservationActs acts) {
        super(pages, acts, "no-show");
        this.noShows = noShows;
    }

    @Override
    public Optional<CancellationRefund> refund(ReservationPage page, CallOffForm form, CurrentMember me) {
        return noShows.refund(reporter(me), page.id());
    }

    @Override
    public String callOff(UUID id, CallOffForm form, CurrentMember me) {
        noShows.report(reporter(me), id, form.getReason(), form.seen());
        return "no-show-reported";
    }

    @Override
    public boolean needsReason(Actor role) {
        return true;
    }

    private static Reporter reporter(CurrentMember me) {
        return new Reporter(me.id(), false, null);
    }
}
