package dev.madang.payment.web;

import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Checkouts.Checkout;
import dev.madang.payment.domain.Confirmations;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of an attempt: the checkout first, then what became of it. */
@ForMembers
@Controller
class CheckoutController {

    private final Checkouts checkouts;
    private final Confirmations confirmations;
    private final CheckoutPages pages;

    CheckoutController(Checkouts checkouts, Confirmations confirmations, CheckoutPages pages) {
        this.checkouts = checkouts;
        this.confirmations = confirmations;
        this.pages = pages;
    }

    @GetMapping("/payments/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model, HttpServletResponse response) {
        Attempt attempt = latest(id, me);
        return switch (attempt.status()) {
            case READY -> checkout(id, me, model);
            case CONFIRMING, UNKNOWN -> page("payment/checking", attempt, model, response);
            case DONE ->
                attempt.isKept()
                        ? "redirect:" + attempt.returnPath() + "?notice=paid"
                        : page("payment/returned", attempt, model, response);
            case FAILED -> page("payment/failed", attempt, model, response);
        };
    }

    /** The page that waits for an outcome asks again and again; once there is one it opens anew. */
    @HxRequest
    @GetMapping("/payments/{id}")
    ResponseEntity<Void> await(@PathVariable UUID id, CurrentMember me) {
        return latest(id, me).isOpen()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().header("HX-Redirect", Attempt.path(id)).build();
    }

    @PostMapping("/payments/{id}/retry")
    String retry(@PathVariable UUID id, CurrentMember me) {
        return "redirect:" + checkouts.reopen(id, me.id());
    }

    private Attempt latest(UUID id, CurrentMember me) {
        Attempt attempt = checkouts.attempt(id, me.id());
        if (!attempt.isOpen()) {
            return attempt;
        }
        confirmations.lookIfDue(id);
        return checkouts.attempt(id, me.id());
    }

    private String checkout(UUID id, CurrentMember me, Model model) {
        Checkout checkout = checkouts.checkout(id, me.id());
        if (!checkout.fresh()) {
            return "redirect:" + checkouts.reopen(id, me.id());
        }
        return pages.show(checkout, model);
    }

    private static String page(String view, Attempt attempt, Model model, HttpServletResponse response) {
        AttemptPage page = AttemptPage.of(attempt);
        response.setStatus(page.status().value());
        model.addAttribute("attempt", page);
        return view;
    }
}
