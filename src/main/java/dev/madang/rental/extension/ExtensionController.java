package dev.madang.rental.extension;

import static java.util.Objects.requireNonNull;

import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Violation;
import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.extension.ExtensionOffers.Offer;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPages;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Extending a running rental: what it costs until the day chosen, then on to the checkout. */
@ForMembers
@Controller
@RequestMapping("/reservations/{id}/extension")
class ExtensionController {

    private static final String PAGE = "rental/extension/extension";

    private final ReservationExtensions extensions;
    private final ExtensionOffers offers;
    private final Payments payments;
    private final Scarce scarce;
    private final ReservationPages pages;
    private final ReservationActs acts;
    private final Sentences sentences;

    ExtensionController(
            ReservationExtensions extensions,
            ExtensionOffers offers,
            Payments payments,
            Scarce scarce,
            ReservationPages pages,
            ReservationActs acts,
            Sentences sentences) {
        this.extensions = extensions;
        this.offers = offers;
        this.payments = payments;
        this.scarce = scarce;
        this.pages = pages;
        this.acts = acts;
        this.sentences = sentences;
    }

    /** Once it can no longer be extended: the reservation, and why. */
    @GetMapping
    Answer show(
            @PathVariable UUID id,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            CurrentMember me) {
        return page(Answer.showing(model -> page(id, form, errors, me, model)), id, me);
    }

    @PostMapping
    Answer ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            CurrentMember me) {
        Answer asked = Answer.to(() -> ask(id, me, requireNonNull(form.getTo())))
                .of(errors)
                .elseShow(model -> page(id, form, errors, me, model));
        return page(asked, id, me);
    }

    private Answer page(Answer answer, UUID id, CurrentMember me) {
        return answer.part("price").orShow(Links.reservation(id), acts.page(id, me));
    }

    private String ask(UUID id, CurrentMember me, LocalDate to) {
        UUID listing = pages.of(id, me).rented().listing();
        return scarce.of(listing)
                .by(me.id())
                .run(() -> extensions.ask(me.id(), id, to))
                .map(extension -> payments.open(ExtensionPayable.KIND, extension, me.id()))
                .orElseGet(() -> Links.reservation(id) + "?notice="
                        + (extensions.awaitsHost(id) ? "extension-asked" : "extended"));
    }

    /** What was typed stays, with the sentence that says what can be had instead. */
    private String page(UUID id, ExtensionForm form, Errors errors, CurrentMember me, Model model) {
        model.addAttribute("reservation", pages.of(id, me));
        Offer offer = offers.offer(me.id(), id, errors.hasErrors() ? null : form.getTo());
        model.addAttribute("offer", offer);
        Violation objection = offer.objection();
        if (objection != null) {
            errors.rejectValue(
                    "to",
                    "refused",
                    sentences.of(objection.key(), objection.arguments().toArray()));
        }
        return PAGE;
    }
}
