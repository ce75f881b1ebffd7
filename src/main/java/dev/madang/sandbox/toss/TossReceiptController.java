package dev.madang.sandbox.toss;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Won;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands at the receipt's address in the stand-in's Payment object. */
@ForEveryone
@Controller
@Profile("local")
class TossReceiptController {

    private final SandboxPayments payments;

    TossReceiptController(SandboxPayments payments) {
        this.payments = payments;
    }

    @GetMapping("/sandbox/toss/receipt/{paymentKey}")
    String show(@PathVariable String paymentKey, Model model) {
        SandboxPayment payment = payments.find(paymentKey).orElseThrow(Refusal::notFound);
        model.addAttribute("payment", payment);
        model.addAttribute("amount", Won.of(payment.amount()));
        model.addAttribute(
                "cancels",
                payment.cancels().stream()
                        .map(cancel -> new Row(Won.of(cancel.amount()), cancel.canceledAt()))
                        .toList());
        return "sandbox/toss-receipt";
    }

    record Row(Won amount, Instant canceledAt) {}
}
