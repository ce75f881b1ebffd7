package dev.madang.pass.wallet;

import dev.madang.pass.Links;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's passes. */
@ForAllMembers
@Controller
class WalletController {

    private final WalletPages pages;

    WalletController(WalletPages pages) {
        this.pages = pages;
    }

    /** @param goOn the page on which passes were missing */
    @GetMapping(Links.WALLET)
    String show(
            @RequestParam(name = "continue", required = false) @Nullable String goOn,
            CurrentMember me,
            Turn turn,
            Model model) {
        model.addAttribute("form", PurchaseForm.EMPTY);
        model.addAttribute("goOn", WalletPages.goOn(goOn));
        return pages.show(me, turn, model);
    }
}
