package dev.madang.rental.reservation.web;

import dev.madang.payment.Payments;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.page.ReservationActs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@ForMembers
@Controller
class ReservationPaymentController {

    private final Payments payments;
    private final ReservationActs acts;

    ReservationPaymentController(Payments payments, ReservationActs acts) {
        this.payments = payments;
        this.acts = acts;
    }

    /** Leads to the checkout, or back to the one that is open. */
    @PostMapping("/reservations/{id}/payment")
    Answer pay(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> payments.open(ReservationPayable.KIND, id, me.id()))
                .elseShow(acts.page(id, me));
    }
}
