package dev.madang.sandbox.kakaopay;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Won;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pay page of the stand-in: instead of a password it asks how the payment shall go. */
@ForEveryone
@Controller
@Profile("local")
class KakaoPayPageController {

    private static final List<KakaoPayTrouble> ON_CANCEL =
            List.of(KakaoPayTrouble.NONE, KakaoPayTrouble.REFUSED, KakaoPayTrouble.HANGS, KakaoPayTrouble.ANSWER_LOST);

    private final KakaoPayBooks books;

    KakaoPayPageController(KakaoPayBooks books) {
        this.books = books;
    }

    /** What a tester makes the buyer do. */
    enum Act {
        APPROVE,
        CANCEL,
        FAIL
    }

    @GetMapping("/sandbox/kakaopay/pay/{tid}")
    String show(@PathVariable String tid, Model model) {
        KakaoPayPayment payment = payment(tid);
        model.addAttribute("payment", payment);
        model.addAttribute("amount", Won.of(payment.amount()));
        model.addAttribute("troubles", List.of(KakaoPayTrouble.values()).subList(1, KakaoPayTrouble.values().length));
        model.addAttribute("refundTroubles", ON_CANCEL);
        return "sandbox/kakaopay-pay";
    }

    @PostMapping("/sandbox/kakaopay/pay/{tid}")
    String act(
            @PathVariable String tid,
            @RequestParam(defaultValue = "APPROVE") Act act,
            @RequestParam(defaultValue = "NONE") KakaoPayTrouble trouble,
            @RequestParam(defaultValue = "NONE") KakaoPayTrouble refund) {
        KakaoPayPayment payment = payment(tid);
        return switch (act) {
            case CANCEL -> {
                books.end(tid, "QUIT_PAYMENT");
                yield "redirect:" + payment.cancelUrl();
            }
            case FAIL -> {
                books.end(tid, "FAIL_PAYMENT");
                yield "redirect:" + payment.failUrl();
            }
            case APPROVE ->
                books.agree(tid, trouble, refund)
                        .map(token -> "redirect:"
                                + UriComponentsBuilder.fromUriString(payment.approvalUrl())
                                        .queryParam("pg_token", token)
                                        .encode()
                                        .toUriString())
                        .orElse("redirect:/sandbox/kakaopay/pay/" + tid);
        };
    }

    private KakaoPayPayment payment(String tid) {
        return books.find(tid).orElseThrow(Refusal::notFound);
    }
}
