package dev.madang.shop.coupon;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The box of coupons: how many are left, what one has, and why one was refused. */
@Controller
class CouponController {

    private final Coupons coupons;
    private final Scarce scarce;
    private final Clock clock;

    CouponController(Coupons coupons, Scarce scarce, Clock clock) {
        this.coupons = coupons;
        this.scarce = scarce;
        this.clock = clock;
    }

    @ForEveryone
    @GetMapping("/coupons")
    String list(@Nullable CurrentMember me, Model model) {
        return page(me, model);
    }

    @ForMembers
    @PostMapping("/coupons/{id}/claims")
    Answer claim(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> scarce.of(id).by(me.id()).run(() -> {
                    coupons.claim(me.id(), id);
                    return "/coupons?notice=coupon-claimed";
                }))
                .elseShow(model -> page(me, model));
    }

    @ForMembers
    @GetMapping("/selling/coupons/new")
    String begin(CurrentMember me, Model model) {
        requireSeller(me);
        model.addAttribute("form", CouponForm.EMPTY);
        return form(Ids.next(), model);
    }

    /** It has its id before it is issued: sending the form twice issues it once. */
    @ForMembers
    @PostMapping("/selling/coupons/{id}")
    Answer issue(
            @PathVariable UUID id, CurrentMember me, @ModelAttribute("form") CouponForm form, BindingResult errors) {
        requireSeller(me);
        CouponDetails details = form.read(errors, clock.instant());
        return Answer.to(() -> coupons.issue(id, me.id(), details))
                .of(errors)
                .thenGo("/selling?notice=coupon-issued")
                .elseShow(model -> form(id, model));
    }

    private static void requireSeller(CurrentMember me) {
        if (!me.emailConfirmed()) {
            throw Refusal.forbidden("shop.refused.confirm-email");
        }
    }

    private String page(@Nullable CurrentMember me, Model model) {
        model.addAttribute("coupons", coupons.open(me == null ? null : me.id()));
        return "shop/coupon/coupons";
    }

    private static String form(UUID id, Model model) {
        model.addAttribute("id", id);
        return "shop/coupon/new";
    }
}
