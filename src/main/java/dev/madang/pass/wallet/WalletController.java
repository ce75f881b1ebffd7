package dev.madang.pass.wallet;

import dev.madang.pass.Links;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's passes. */
@ForAllMembers
@Controller
class WalletController {

    private static final int LONGEST_PATH = 200;

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
        model.addAttribute("goOn", goOn(goOn));
        return pages.show(me, turn, model);
    }

    /** Null for none, and for what is no page of ours. */
    static @Nullable String goOn(@Nullable String typed) {
        String path = LocalPath.of(typed).value();
        return path.equals(LocalPath.HOME.value()) || path.length() > LONGEST_PATH ? null : path;
    }
}
