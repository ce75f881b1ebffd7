package dev.madang.rental.extension;

import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.extension.ReservationExtensions.Offer;
import dev.madang.rental.reservation.page.ReservationActs;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
    private final Payments payments;
    private final Scarce scarce;
    private final ReservationPages pages;
    private final ReservationActs acts;

    ExtensionController(
            ReservationExtensions extensions,
            Payments payments,
            Scarce scarce,
            ReservationPages pages,
            ReservationActs acts) {
        this.extensions = extensions;
        this.payments = payments;
        this.scarce = scarce;
        this.pages = pages;
        this.acts = acts;
    }

    /** Once it can no longer be extended: the reservation, and why. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        try {
            ReservationPage page = pages.of(id, me);
            Offer offer = extensions.offer(me.id(), id, errors.hasErrors() ? null : form.getTo());
            model.addAttribute("reservation", page);
            model.addAttribute("offer", offer);
            if (offer.objection() != null) {
                acts.note(offer.objection(), errors);
            }
            return PAGE;
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    @HxRequest
    @GetMapping
    String showPrice(
            @PathVariable UUID id,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        String page = show(id, form, errors, me, model, response);
        return page.equals(PAGE) ? PAGE + " :: price" : page;
    }

    @PostMapping
    String ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("extension") ExtensionForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, errors, me, model, response);
        }
        try {
            return "redirect:" + ask(id, me, Objects.requireNonNull(form.getTo()));
        } catch (ExtensionRefused refused) {
            response.setStatus(refused.isTaken() ? 409 : 422);
            acts.note(refused.objection(), errors);
            return again(id, me, model);
        } catch (Refusal refusal) {
            return acts.explain(refusal, id, me, model, response);
        }
    }

    private String ask(UUID id, CurrentMember me, LocalDate to) {
        UUID listing = pages.of(id, me).rented().listing();
        return scarce.of(listing)
                .by(me.id())
                .run(() -> extensions.ask(me.id(), id, to))
                .map(extension -> payments.open(ExtensionPayable.KIND, extension, me.id()))
                .orElse("/reservations/" + id + "?notice=extended");
    }

    /** What was typed stays, with the sentence that says what can be had instead. */
    private String again(UUID id, CurrentMember me, Model model) {
        model.addAttribute("reservation", pages.of(id, me));
        model.addAttribute("offer", extensions.offer(me.id(), id, null));
        return PAGE;
    }
}
