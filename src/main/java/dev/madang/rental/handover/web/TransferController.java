package dev.madang.rental.handover.web;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Answer;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Recording that the gear changed hands; what was typed comes back with the reservation's page when it cannot be so. */
@ForAllMembers
@Controller
class TransferController {

    private final TransferDesk desk;
    private final ReservationPages pages;
    private final ReservationActs acts;
    private final Throttle throttle;

    TransferController(TransferDesk desk, ReservationPages pages, ReservationActs acts, Throttle throttle) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.throttle = throttle;
    }

    @PostMapping("/reservations/{id}/transfers")
    Answer record(
            @PathVariable UUID id,
            @Valid @ModelAttribute("transfer") TransferForm form,
            BindingResult errors,
            CurrentMember me) {
        ReservationPage.Meetings meetings = pages.of(id, me).meetings();
        TransferKind kind = form.getKind();
        HandOver way = (kind == TransferKind.RETURN ? meetings.giveBack() : meetings.handOver()).way();
        form.require(way, errors);
        return acts.take(id, me, "transfer-recorded", () -> {
                    throttle.count(
                            "hand-over", me.id() + " " + id, UUID.randomUUID().toString());
                    desk.record(me.id(), id, requireNonNull(kind), form.report(way));
                })
                .ofPart(errors);
    }
}
