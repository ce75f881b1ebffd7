package dev.madang.payment.web;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.domain.Checkouts.Checkout;
import dev.madang.platform.text.Sentences;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the checkout page, the first time and again after something was wrong. */
@Component
class CheckoutPages {

    private final PaymentWindow window;
    private final Sentences sentences;
    private final Clock clock;

    CheckoutPages(PaymentWindow window, Sentences sentences, Clock clock) {
        this.window = window;
        this.sentences = sentences;
        this.clock = clock;
    }

    String show(Checkout checkout, Model model) {
        var attempt = checkout.attempt();
        long freshFor = Duration.between(clock.instant(), attempt.freshUntil()).toSeconds();
        boolean byKakaoPay = attempt.provider() == PaymentProvider.KAKAOPAY;
        model.addAttribute(
                "checkout", CheckoutPage.of(attempt.id(), checkout.quote(), freshFor, byKakaoPay, sentences));
        model.addAttribute("window", window);
        return "payment/checkout";
    }
}
