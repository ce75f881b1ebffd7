package dev.madang.rental.parcel;

import dev.madang.member.address.AddressBook;
import dev.madang.member.address.AddressForm;
import dev.madang.member.address.PostalAddress;
import dev.madang.member.address.SavedAddress;
import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.RefusedForm;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.servlet.http.HttpServletResponse;
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
@ForMembers
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
    String show(@PathVariable UUID id, CurrentMember me, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("address", AddressForm.EMPTY);
            return page(id, me, model);
        } catch (Refusal closed) {
            return acts.explain(closed, id, me, model, response);
        }
    }

    @PostMapping(params = "saved")
    String choose(
            @PathVariable UUID id,
            @RequestParam UUID saved,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        PostalAddress address =
                book.find(me.id(), saved).map(SavedAddress::address).orElseThrow(Refusal::notFound);
        return give(id, address, me, model, response);
    }

    /** One that is typed here is in the book from then on. */
    @PostMapping
    String type(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("address") AddressForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.check(errors);
        try {
            if (errors.hasErrors()) {
                return RefusedForm.invalid(page(id, me, model), response);
            }
            desk.giving(me.id(), id);
        } catch (Refusal closed) {
            return acts.explain(closed, id, me, model, response);
        }
        try {
            book.add(me.id(), form.address(), form.isUsual());
        } catch (Refusal full) {
            return RefusedForm.refused(page(id, me, model), full, errors, response);
        }
        return give(id, form.address(), me, model, response);
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("giving", desk.giving(me.id(), id));
        model.addAttribute("reservationId", id);
        return PAGE;
    }

    private String give(UUID id, PostalAddress address, CurrentMember me, Model model, HttpServletResponse response) {
        try {
            desk.give(me.id(), id, address);
            Giving given = desk.giving(me.id(), id);
            if (given.isToPay()) {
                return "redirect:" + payments.open(ReservationPayable.KIND, id, me.id());
            }
            boolean toApprove = given.side() == Actor.HOST && given.status() == ReservationStatus.REQUESTED;
            return "redirect:/reservations/" + id + "?notice=" + (toApprove ? "return-address" : "parcel-address");
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }
}
