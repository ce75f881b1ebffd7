package dev.madang.payment.web;

import dev.madang.payment.domain.GatewayLooks;
import dev.madang.payment.domain.OperatorRefunds;
import dev.madang.payment.operators.PaymentFile;
import dev.madang.payment.operators.PaymentFiles;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A payment in the operators' hands: what became of it, asking its gateway again, giving money back. */
@ForOperators(OperatorRole.FINANCE)
@Controller
@RequestMapping("/admin/payments/{id}")
class PaymentFileController {

    private final PaymentFiles files;
    private final GatewayLooks looks;
    private final OperatorRefunds refunds;

    PaymentFileController(PaymentFiles files, GatewayLooks looks, OperatorRefunds refunds) {
        this.files = files;
        this.looks = looks;
        this.refunds = refunds;
    }

    /** Also of a refund's id. */
    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        UUID payment = files.find(id);
        if (!payment.equals(id)) {
            return "redirect:" + OperatorRefunds.page(payment);
        }
        return untyped(id, me, model);
    }

    @PostMapping("/look")
    String look(@PathVariable UUID id, CurrentMember me) {
        looks.ask(me.id(), id);
        return "redirect:" + OperatorRefunds.page(id) + "?notice=payment-asked#looks";
    }

    /** The first press shows what will go back; the second gives it. */
    @PostMapping("/refunds")
    Answer give(
            @PathVariable UUID id, @ModelAttribute("form") RefundForm form, BindingResult errors, CurrentMember me) {
        if (!form.isConfirmed()) {
            return Answer.to(() -> {
                        form.typedReason();
                        refunds.check(id, form.typedAmount());
                    })
                    .ofPart(errors)
                    .elseShow((model, refusal) -> {
                        model.addAttribute(
                                "confirming", refusal == null && !errors.hasErrors() ? form.typedAmount() : null);
                        return page(id, me, model);
                    });
        }
        return Answer.to(() -> {
                    boolean given = refunds.give(me.id(), id, form.typedAmount(), form.typedReason(), form.sentKey());
                    return OperatorRefunds.page(id) + "?notice=" + (given ? "refund-given" : "refund-asked");
                })
                .ofPart(errors)
                .elseShow(model -> page(id, me, model));
    }

    @PostMapping("/refunds/decision")
    Answer decide(
            @PathVariable UUID id,
            @RequestParam UUID request,
            @RequestParam(defaultValue = "false") boolean agree,
            CurrentMember me) {
        return Answer.to(() -> refunds.decide(me.id(), id, request, agree))
                .thenGo(OperatorRefunds.page(id) + "?notice=" + (agree ? "refund-given" : "refund-declined"))
                .elseShow(model -> untyped(id, me, model));
    }

    @PostMapping("/refunds/{refund}/try")
    Answer tryAnew(@PathVariable UUID id, @PathVariable UUID refund, CurrentMember me) {
        return Answer.to(() -> refunds.tryAnew(me.id(), id, refund))
                .thenGo(OperatorRefunds.page(id) + "?notice=refund-tried")
                .elseShow(model -> untyped(id, me, model));
    }

    private String untyped(UUID id, CurrentMember me, Model model) {
        model.addAttribute("form", RefundForm.EMPTY);
        return page(id, me, model);
    }

    private String page(UUID id, CurrentMember me, Model model) {
        PaymentFile file = files.get(id);
        model.addAttribute("file", file);
        model.addAttribute("alone", refunds.aloneLeft(me.id(), id));
        model.addAttribute("own", file.head().payer().equals(me.id()));
        model.addAttribute("reader", me.id());
        model.addAttribute("newKey", Idempotency.newKey());
        return "payment/file";
    }
}
