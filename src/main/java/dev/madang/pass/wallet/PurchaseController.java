package dev.madang.pass.wallet;

import dev.madang.pass.ledger.Lots;
import dev.madang.pass.purchase.Pack;
import dev.madang.pass.purchase.Purchase;
import dev.madang.pass.purchase.Purchases;
import dev.madang.payment.Payments;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Buys passes; the page of a purchase is its receipt. */
@ForMembers
@Controller
class PurchaseController {

    private static final String KIND = "pass";

    private final Purchases purchases;
    private final Payments payments;
    private final Lots lots;
    private final WalletPages pages;

    PurchaseController(Purchases purchases, Payments payments, Lots lots, WalletPages pages) {
        this.purchases = purchases;
        this.payments = payments;
        this.lots = lots;
        this.pages = pages;
    }

    @PostMapping("/passes/purchases")
    Answer begin(
            CurrentMember me,
            @ModelAttribute("form") PurchaseForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String idempotencyKey,
            @RequestParam(name = "continue", required = false) @Nullable String continued) {
        Pack pack = form.read(errors);
        String goOn = WalletController.goOn(continued);
        return Answer.to(() -> payments.open(KIND, purchases.begin(me.id(), pack, idempotencyKey, goOn), me.id()))
                .of(errors)
                .elseShow(model -> {
                    model.addAttribute("goOn", goOn);
                    return pages.show(me, Turn.FIRST, model);
                });
    }

    @GetMapping("/passes/purchases/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        Purchase purchase = purchases.of(id, me.id());
        model.addAttribute("purchase", purchase);
        model.addAttribute("payment", payments.of(KIND, id));
        model.addAttribute("lot", lots.find(id, me.id()).orElse(null));
        return "pass/purchase";
    }

    /** The way back to a checkout that was left. */
    @PostMapping("/passes/purchases/{id}/payment")
    Answer pay(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> payments.open(KIND, id, me.id())).elseShow(model -> show(id, me, model));
    }
}
