package dev.madang.pass.wallet;

import dev.madang.pass.Links;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's passes. */
@ForAllMembers
@Controller
class WalletController {

    private final WalletPages pages;

    WalletController(WalletPages pages) {
        this.pages = pages;
    }

    @GetMapping(Links.WALLET)
    String show(CurrentMember me, Turn turn, Model model) {
        model.addAttribute("form", PurchaseForm.EMPTY);
        return pages.show(me, turn, model);
    }
}
