package dev.madang.payment.web;

import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Confirmations;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shared.Won;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the gateway sends payers back to. What it says there is not believed: it only names the attempt to go on with.
 */
@ForMembers
@Controller
class PaymentReturnController {

    private static final Pattern PAYMENT_KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}");
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,60}");
    private static final Set<String> CANCELLED_BY_PAYER = Set.of("PAY_PROCESS_CANCELED", "USER_CANCEL");

    private final Checkouts checkouts;
    private final Confirmations confirmations;

    PaymentReturnController(Checkouts checkouts, Confirmations confirmations) {
        this.checkouts = checkouts;
        this.confirmations = confirmations;
    }

    @GetMapping("/payments/success")
    String success(
            @RequestParam(defaultValue = "") String orderId,
            @RequestParam(defaultValue = "") String paymentKey,
            @RequestParam(defaultValue = "") String amount,
            CurrentMember me) {
        if (!PAYMENT_KEY.matcher(paymentKey).matches()
                || !AMOUNT.matcher(amount).matches()) {
            throw incomplete();
        }
        UUID id = attemptId(orderId);
        confirmations.confirm(me.id(), id, paymentKey, Won.of(Long.parseLong(amount)));
        return "redirect:" + Attempt.path(id);
    }

    /** The order id is missing when the payer closed the window; then the attempt that Madang named itself counts. */
    @GetMapping("/payments/fail")
    String fail(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String orderId,
            @RequestParam(defaultValue = "") String payment,
            CurrentMember me) {
        UUID id = attemptId(orderId.isEmpty() ? payment : orderId);
        Attempt attempt = checkouts.attempt(id, me.id());
        if (attempt.isReady() && CANCELLED_BY_PAYER.contains(code)) {
            return "redirect:" + Attempt.path(id) + "?notice=payment-cancelled";
        }
        confirmations.giveUp(id, CODE.matcher(code).matches() ? code : "UNKNOWN");
        return "redirect:" + Attempt.path(id);
    }

    private static UUID attemptId(String orderId) {
        try {
            return UUID.fromString(orderId);
        } catch (IllegalArgumentException noOrderOfOurs) {
            throw incomplete();
        }
    }

    private static Refusal incomplete() {
        return Refusal.malformed("payment.return.incomplete");
    }
}
