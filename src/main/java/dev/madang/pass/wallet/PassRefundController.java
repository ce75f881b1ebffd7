package dev.madang.pass.wallet;

import dev.madang.pass.Links;
import dev.madang.pass.TypedPasses;
import dev.madang.pass.ledger.Lot;
import dev.madang.pass.ledger.Lots;
import dev.madang.pass.purchase.PassRefunds;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives back unused passes for their money: first how many, then the sum is shown, and only then it is done. */
@ForAllMembers
@Controller
class PassRefundController {

    private final Lots lots;
    private final PassRefunds refunds;
    private final Clock clock;

    PassRefundController(Lots lots, PassRefunds refunds, Clock clock) {
        this.lots = lots;
        this.refunds = refunds;
        this.clock = clock;
    }

    @GetMapping("/passes/purchases/{id}/refund")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String passes, CurrentMember me, Model model) {
        Lot lot = lot(id, me);
        if (!passes.isBlank()) {
            int many = read(passes, lot);
            if (many == 0) {
                model.addAttribute("wrong", true);
            } else {
                model.addAttribute("chosen", many);
                model.addAttribute("worth", lot.worth(many));
            }
        }
        model.addAttribute("lot", lot);
        model.addAttribute("typed", passes);
        model.addAttribute("one", Won.of(lot.price().amount() / lot.passes()));
        model.addAttribute("idempotencyKey", Idempotency.newKey());
        return "pass/refund";
    }

    @PostMapping("/passes/purchases/{id}/refund")
    Answer refund(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passes,
            @RequestParam(defaultValue = "") String worth,
            @RequestParam(defaultValue = "") String idempotencyKey,
            CurrentMember me) {
        return Answer.to(() -> {
                    int many = TypedPasses.read(passes).orElse(0);
                    if (many == 0) {
                        throw Refusal.invalid(
                                "pass.refund.how-many", lot(id, me).free());
                    }
                    Won shown = TypedWon.read(worth).orElse(Won.ZERO);
                    refunds.refund(id, me.id(), many, shown, idempotencyKey);
                })
                .thenGo(Links.purchase(id) + "?notice=passes-refunded")
                .elseShow(model -> show(id, passes, me, model));
    }

    private int read(String typed, Lot lot) {
        int many = TypedPasses.read(typed).orElse(0);
        return many <= lot.free() && !lot.isExpired(clock.instant()) ? many : 0;
    }

    private Lot lot(UUID id, CurrentMember me) {
        return lots.find(id, me.id()).orElseThrow(Refusal::notFound);
    }
}
