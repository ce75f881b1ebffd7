package dev.madang.sandbox.toss;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Won;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pay page of the stand-in: instead of a card it asks how the payment shall go. */
@ForEveryone
@Controller
@Profile("local")
class TossPayPageController {

    private static final List<Act> TROUBLES = List.of(
            Act.APPROVE_WRONG_AMOUNT,
            Act.APPROVE_NOTICE_FIRST,
            Act.APPROVE_NOTICE_TWICE,
            Act.APPROVE_HANGS,
            Act.APPROVE_HANGS_AFTER,
            Act.APPROVE_ANSWER_LOST,
            Act.APPROVE_DOWN,
            Act.APPROVE_THEN_REFUSED,
            Act.EXPIRE);

    private final SandboxPayments payments;
    private final Notices notices;
    private final TossErrorTable errors;

    TossPayPageController(SandboxPayments payments, Notices notices, TossErrorTable errors) {
        this.payments = payments;
        this.notices = notices;
        this.errors = errors;
    }

    @GetMapping("/sandbox/toss/pay/{paymentKey}")
    String show(@PathVariable String paymentKey, Model model) {
        SandboxPayment payment = payment(paymentKey);
        model.addAttribute("payment", payment);
        model.addAttribute("amount", Won.of(payment.amount()));
        model.addAttribute("troubles", TROUBLES);
        model.addAttribute("refundTroubles", Trouble.values());
        return "sandbox/toss-pay";
    }

    @PostMapping("/sandbox/toss/pay/{paymentKey}")
    String act(
            @PathVariable String paymentKey,
            @RequestParam Act act,
            @RequestParam(defaultValue = "NONE") Trouble refund,
            Locale locale) {
        SandboxPayment payment = payment(paymentKey);
        return switch (act) {
            case CANCEL -> "redirect:" + failed(payment, "PAY_PROCESS_CANCELED", null, locale);
            case REFUSE -> {
                payments.end(paymentKey, TossStatus.ABORTED, "REJECT_CARD_COMPANY");
                notices.send(payment(paymentKey));
                yield "redirect:" + failed(payment, "REJECT_CARD_COMPANY", payment.orderId(), locale);
            }
            case EXPIRE -> {
                payments.end(paymentKey, TossStatus.EXPIRED, "EXPIRED");
                notices.send(payment(paymentKey));
                yield "redirect:" + succeeded(payment, payment.amount());
            }
            default -> approve(payment, act, refund);
        };
    }

    private String approve(SandboxPayment payment, Act act, Trouble refund) {
        int times = act == Act.APPROVE_NOTICE_TWICE ? 2 : 1;
        payments.authorise(payment.paymentKey(), act.trouble(), refund, times);
        if (act == Act.APPROVE_NOTICE_FIRST) {
            notices.sendNow(payment(payment.paymentKey()));
        }
        return "redirect:" + succeeded(payment, act == Act.APPROVE_WRONG_AMOUNT ? 100 : payment.amount());
    }

    private SandboxPayment payment(String paymentKey) {
        return payments.find(paymentKey).orElseThrow(Refusal::notFound);
    }

    private static String succeeded(SandboxPayment payment, long amount) {
        return UriComponentsBuilder.fromUriString(payment.successUrl())
                .queryParamIfPresent("paymentType", payment.byWidget() ? Optional.of("NORMAL") : Optional.empty())
                .queryParam("orderId", payment.orderId())
                .queryParam("paymentKey", payment.paymentKey())
                .queryParam("amount", amount)
                .encode()
                .toUriString();
    }

    private String failed(SandboxPayment payment, String code, @Nullable String orderId, Locale locale) {
        return UriComponentsBuilder.fromUriString(payment.failUrl())
                .queryParam("code", code)
                .queryParam("message", errors.message(code, locale))
                .queryParamIfPresent("orderId", Optional.ofNullable(orderId))
                .encode()
                .toUriString();
    }
}
