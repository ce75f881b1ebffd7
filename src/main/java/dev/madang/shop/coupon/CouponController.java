package dev.madang.shop.coupon;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.scarce.Scarce;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import dev.madang.shop.Sellers;
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

    private static final String LIST = "/coupons";

    private final Coupons coupons;
    private final Scarce scarce;
    private final Clock clock;

    CouponController(Coupons coupons, Scarce scarce, Clock clock) {
        this.coupons = coupons;
        this.scarce = scarce;
        this.clock = clock;
    }

    @ForEveryone
    @GetMapping(LIST)
    String list(@Nullable CurrentMember me, Turn turn, Model model) {
        return page(me, turn, model);
    }

    @ForMembers
    @PostMapping("/coupons/{id}/claims")
    Answer claim(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> scarce.of(id).by(me.id()).run(() -> {
                    coupons.claim(me.id(), id);
                    return LIST + "?notice=coupon-claimed";
                }))
                .elseShow(model -> page(me, Turn.FIRST, model));
    }

    @ForMembers
    @GetMapping("/selling/coupons/new")
    String begin(CurrentMember me, Model model) {
        Sellers.require(me);
        model.addAttribute("form", CouponForm.EMPTY);
        return form(Ids.next(), model);
    }

    /** It has its id before it is issued: sending the form twice issues it once. */
    @ForMembers
    @PostMapping("/selling/coupons/{id}")
    Answer issue(
            @PathVariable UUID id, CurrentMember me, @ModelAttribute("form") CouponForm form, BindingResult errors) {
        Sellers.require(me);
        CouponDetails details = form.read(errors, clock.instant());
        return Answer.to(() -> coupons.issue(id, me.id(), details))
                .of(errors)
                .thenGo("/selling?notice=coupon-issued")
                .elseShow(model -> form(id, model));
    }

    private String page(@Nullable CurrentMember me, Turn turn, Model model) {
        var open = coupons.open(me == null ? null : me.id(), turn);
        model.addAttribute("coupons", open.rows());
        model.addAttribute("previous", open.previousOf(LIST));
        model.addAttribute("next", open.nextOf(LIST));
        return "shop/coupon/coupons";
    }

    private static String form(UUID id, Model model) {
        model.addAttribute("id", id);
        return "shop/coupon/new";
    }
}
