package dev.madang.payment.web;

import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.Checkouts;
import dev.madang.payment.domain.Confirmations;
import dev.madang.payment.kakaopay.KakaoPayWindows;
import dev.madang.payment.kakaopay.KakaoPayWindows.Window;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where KakaoPay sends payers back to. That somebody comes here says nothing about the money: it only names the attempt. */
@ForMembers
@Controller
class KakaoPayReturnController {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final KakaoPayWindows windows;
    private final Checkouts checkouts;
    private final Confirmations confirmations;

    KakaoPayReturnController(KakaoPayWindows windows, Checkouts checkouts, Confirmations confirmations) {
        this.windows = windows;
        this.checkouts = checkouts;
        this.confirmations = confirmations;
    }

    @GetMapping("/payments/kakaopay/{window}/approval")
    String approval(
            @PathVariable UUID window,
            @RequestParam(name = "pg_token", defaultValue = "") String token,
            CurrentMember me) {
        Window opened = windows.find(window).orElseThrow(Refusal::notFound);
        Attempt attempt = checkouts.attempt(opened.attempt(), me.id());
        if (!TOKEN.matcher(token).matches()) {
            throw Refusal.malformed("payment.return.incomplete");
        }
        windows.agreed(window, token);
        confirmations.confirm(me.id(), attempt.id(), opened.tid(), attempt.amount());
        return "redirect:" + Attempt.path(attempt.id());
    }

    @GetMapping("/payments/kakaopay/{window}/cancellation")
    String cancellation(@PathVariable UUID window, CurrentMember me) {
        return "redirect:" + Attempt.path(attempt(window, me).id()) + "?notice=payment-cancelled";
    }

    @GetMapping("/payments/kakaopay/{window}/failure")
    String failure(@PathVariable UUID window, CurrentMember me) {
        Attempt attempt = attempt(window, me);
        confirmations.giveUp(attempt.id(), "KAKAOPAY_FAILED");
        return "redirect:" + Attempt.path(attempt.id());
    }

    private Attempt attempt(UUID window, CurrentMember me) {
        return checkouts.attempt(
                windows.find(window).orElseThrow(Refusal::notFound).attempt(), me.id());
    }
}
