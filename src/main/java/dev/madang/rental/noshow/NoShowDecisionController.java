package dev.madang.rental.noshow;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
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

/** An operator's word on who did not come: first which side, then what would come back, then doing it. */
@ForOperators(OperatorRole.SUPPORT)
@Controller
@RequestMapping("/admin/hand-overs/{id}/no-show")
class NoShowDecisionController extends CallOffController {

    private final NoShows noShows;

    NoShowDecisionController(NoShows noShows, ReservationPages pages, ReservationActs acts) {
        super(pages, acts, "no-show");
        this.noShows = noShows;
    }

    @Override
    public Optional<CancellationRefund> refund(ReservationPage page, CallOffForm form, CurrentMember me) {
        boolean choosing = page.role() == Actor.ADMIN && form.getAbsent() == null;
        return choosing ? Optional.empty() : noShows.refund(operator(form, me), page.id());
    }

    @Override
    public String callOff(UUID id, CallOffForm form, CurrentMember me) {
        noShows.report(operator(form, me), id, form.getReason(), form.seen());
        return "no-show-decided";
    }

    @Override
    public boolean needsReason(Actor role) {
        return true;
    }

    private static Reporter operator(CallOffForm form, CurrentMember me) {
        return new Reporter(me.id(), true, form.getAbsent());
    }
}
