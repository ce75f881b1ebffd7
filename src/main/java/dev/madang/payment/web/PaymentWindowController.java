package dev.madang.payment.web;

import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Checkouts.Checkout;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway.WindowOrder;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Without JavaScript the gateway's own page takes the place of its widgets. */
@ForMembers
@Controller
class PaymentWindowController {

    private final Checkouts checkouts;
    private final CheckoutPages pages;
    private final Gateways gateways;
    private final PaymentWindow window;

    PaymentWindowController(Checkouts checkouts, CheckoutPages pages, Gateways gateways, PaymentWindow window) {
        this.checkouts = checkouts;
        this.pages = pages;
        this.gateways = gateways;
        this.window = window;
    }

    @PostMapping("/payments/{id}/window")
    String open(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        Checkout checkout = checkouts.checkout(id, me.id());
        if (!checkout.fresh()) {
            return "redirect:" + checkouts.reopen(id, me.id());
        }
        if (!consent) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("consentMissing", true);
            return pages.show(checkout, model);
        }
        Optional<String> page = openWindow(checkout.attempt(), browser.contains("Mobi"));
        if (page.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("windowUnavailable", true);
            return pages.show(checkout, model);
        }
        return "redirect:" + page.get();
    }

    private Optional<String> openWindow(Attempt attempt, boolean phone) {
        return gateways.of(attempt)
                .openWindow(new WindowOrder(
                        attempt.orderId(),
                        attempt.orderName(),
                        attempt.amount(),
                        window.successUrl(),
                        window.failUrl(attempt.id()),
                        phone));
    }
}
