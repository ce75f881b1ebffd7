package dev.madang.rental.parcel;

import dev.madang.member.address.AddressBook;
import dev.madang.member.address.AddressChoice;
import dev.madang.member.address.AddressForm;
import dev.madang.payment.Payments;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.page.ReservationActs;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a side of a rental says where its parcel goes, out of its address book or anew. */
@ForAllMembers
@Controller
@RequestMapping("/reservations/{id}/address")
class ParcelAddressController {

    private static final String PAGE = "rental/parcel/address";

    private final ParcelDesk desk;
    private final AddressBook book;
    private final Payments payments;
    private final ReservationActs acts;

    ParcelAddressController(ParcelDesk desk, AddressBook book, Payments payments, ReservationActs acts) {
        this.desk = desk;
        this.book = book;
        this.payments = payments;
        this.acts = acts;
    }

    @GetMapping
    Answer show(@PathVariable UUID id, CurrentMember me) {
        Answer shown = Answer.showing(model -> {
            model.addAttribute("address", AddressForm.EMPTY);
            return page(id, me, model);
        });
        return orReservation(shown, id, me);
    }

    @PostMapping(params = "saved")
    Answer choose(@PathVariable UUID id, @RequestParam UUID saved, CurrentMember me) {
        return Answer.to(() -> {
                    desk.give(me.id(), id, book.require(me.id(), saved).address());
                    return next(id, me);
                })
                .elseShow(acts.page(id, me));
    }

    /** One that is typed here is in the book from then on. */
    @PostMapping
    Answer type(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("address") AddressForm form,
            BindingResult errors) {
        form.check(errors);
        Answer given = Answer.to(() -> {
                    book.sendTo(me.id(), form, address -> desk.give(me.id(), id, address));
                    return next(id, me);
                })
                .of(errors)
                .elseShow(model -> page(id, me, model));
        return orReservation(given, id, me);
    }

    private Answer orReservation(Answer answer, UUID id, CurrentMember me) {
        return answer.orShow(Links.reservation(id), acts.page(id, me));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        Giving giving = desk.giving(me.id(), id);
        model.addAttribute("giving", giving);
        model.addAttribute("reservationId", id);
        model.addAttribute(
                "choice",
                AddressChoice.of(
                        Links.reservation(id) + "/address",
                        giving.book(),
                        giving.said().orElse(null)));
        return PAGE;
    }

    private String next(UUID id, CurrentMember me) {
        Giving given = desk.giving(me.id(), id);
        if (given.isToPay()) {
            return payments.open(ReservationPayable.KIND, id, me.id());
        }
        boolean toApprove = given.side() == Actor.HOST && given.status() == ReservationStatus.REQUESTED;
        return Links.reservation(id) + "?notice=" + (toApprove ? "return-address" : "parcel-address");
    }
}
