package dev.madang.rental.reservation.page;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationContents.Contents;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Steps with a reservation, which lead back to its page. */
@Component
public class ReservationActs {

    private static final String PAGE = "rental/reservation/reservation";

    private final ReservationContents contents;
    private final OpenReservations open;

    ReservationActs(ReservationContents contents, OpenReservations open) {
        this.contents = contents;
        this.open = open;
    }

    /** The page as it is now, with the form in which a reason is given. */
    public String show(UUID id, CurrentMember me, Model model) {
        Contents reservation = current(id, me);
        if (!model.containsAttribute("reason")) {
            model.addAttribute("reason", new ReasonForm());
        }
        reservation.addTo(model);
        return PAGE;
    }

    /** Whoever looks finds what the clock says, whether or not the job has written it down. */
    private Contents current(UUID id, CurrentMember me) {
        Contents reservation = contents.of(id, me);
        boolean movesByItself = TransferKind.nextAt(reservation.page().status()).isPresent();
        return movesByItself && open.takeDue(id) ? contents.of(id, me) : reservation;
    }

    /**
     * @param notice shown once the step is taken
     * @return leads to the reservation's page, also when the step is refused: as the reservation is now, with the sentence that says why
     */
    public Answer take(UUID id, CurrentMember me, String notice, Runnable step) {
        return Answer.to(step)
                .thenGo(Links.reservation(id) + "?notice=" + notice)
                .elseShow(page(id, me));
    }

    /** The page, where a step that gives the path to go on to is answered. */
    public Answer.View page(UUID id, CurrentMember me) {
        return model -> show(id, me, model);
    }
}
