package dev.madang.rental.reservation.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.reservation.page.ReservationActs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ForMembers
@Controller
class ReservationController {

    private final ReservationActs acts;

    ReservationController(ReservationActs acts) {
        this.acts = acts;
    }

    @GetMapping("/reservations/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        return acts.show(id, me, model);
    }
}
