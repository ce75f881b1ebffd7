package dev.madang.settlement.payout;

import dev.madang.member.session.FreshSignIn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a member's money goes: changed by who has just proved who they are. */
@ForAllMembers
@Controller
class PayoutAccountController {

    static final String ADDRESS = "/settlements/account";

    private static final int LEAST_DIGITS = 8;
    private static final int MOST_DIGITS = 16;
    private static final int MOST_HOLDER = 30;

    private final PayoutAccounts accounts;
    private final FreshSignIn fresh;

    PayoutAccountController(PayoutAccounts accounts, FreshSignIn fresh) {
        this.accounts = accounts;
        this.fresh = fresh;
    }

    @GetMapping(ADDRESS)
    String show(CurrentMember me, HttpServletRequest request, Model model) {
        model.addAttribute("form", PayoutAccountForm.EMPTY);
        return page(me, request, model);
    }

    @PostMapping(ADDRESS)
    Answer change(
            @ModelAttribute("form") PayoutAccountForm form,
            BindingResult errors,
            CurrentMember me,
            HttpServletRequest request) {
        Optional<Bank> bank = Stream.of(Bank.values())
                .filter(one -> one.name().equals(form.bank()))
                .findFirst();
        String number = form.number().replaceAll("[\\s-]", "");
        String holder = form.holder().strip();
        if (bank.isEmpty()) {
            errors.rejectValue("bank", "payout.refused.bank");
        }
        if (!number.matches("\\d{%d,%d}".formatted(LEAST_DIGITS, MOST_DIGITS))) {
            errors.rejectValue("number", "payout.refused.number");
        }
        if (!holder.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ().&·-]{0,%d}".formatted(MOST_HOLDER - 1))) {
            errors.rejectValue("holder", "payout.refused.holder");
        }
        return Answer.to(() -> {
                    fresh.require(me, form.password(), request);
                    accounts.change(me.id(), bank.orElseThrow(), number, holder);
                })
                .of(errors)
                .thenGo(ADDRESS + "?notice=payout-account-changed")
                .elseShow(model -> page(me, request, model));
    }

    private String page(CurrentMember me, HttpServletRequest request, Model model) {
        model.addAttribute("account", accounts.of(me.id()).orElse(null));
        model.addAttribute("banks", Bank.values());
        model.addAttribute("proof", fresh.proofOf(me, request));
        return "settlement/payout/account";
    }
}
