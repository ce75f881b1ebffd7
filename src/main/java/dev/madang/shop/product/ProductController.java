package dev.madang.shop.product;

import static java.util.Objects.requireNonNull;

import dev.madang.member.Members;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.ranking.Visitor;
import dev.madang.shop.ranking.WeeklyViews;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goods: looked at, liked, ordered. */
@Controller
@RequestMapping("/products/{id}")
class ProductController {

    private final Products products;
    private final ProductOrders orders;
    private final Likes likes;
    private final Coupons coupons;
    private final WeeklyViews views;
    private final Members members;
    private final Sections sections;

    ProductController(
            Products products,
            ProductOrders orders,
            Likes likes,
            Coupons coupons,
            WeeklyViews views,
            Members members,
            Sections sections) {
        this.products = products;
        this.orders = orders;
        this.likes = likes;
        this.coupons = coupons;
        this.views = views;
        this.members = members;
        this.sections = sections;
    }

    @ForEveryone
    @GetMapping
    String show(@PathVariable UUID id, @Nullable CurrentMember me, HttpServletRequest request, Model model) {
        model.addAttribute("order", ProductOrderForm.EMPTY);
        String page = page(id, me, model);
        if (model.getAttribute("product") instanceof ProductPage seen && !seen.own()) {
            Visitor.of(me, request).ifPresent(visitor -> views.seen(id, visitor));
        }
        return page;
    }

    @ForMembers
    @PostMapping("/orders")
    Answer order(
            @PathVariable UUID id,
            @ModelAttribute("order") ProductOrderForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> orders.order(id, me.id(), form.idempotencyKey(), form.wish()))
                .ofPart(errors)
                .elseShow(model -> page(id, me, model));
    }

    /** @param wanted whether it is to be liked from now on */
    @ForMembers
    @PostMapping("/likes")
    Answer like(@PathVariable UUID id, @RequestParam boolean wanted, CurrentMember me) {
        return Answer.to(() -> likes.like(me.id(), id, wanted))
                .thenGo(Links.product(id) + "?notice=" + (wanted ? "liked" : "not-liked"))
                .thenShow(model -> page(id, me, model) + " :: like")
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, @Nullable CurrentMember me, Model model) {
        Product product = products.find(id)
                .filter(one -> one.isVisibleTo(me == null ? null : me.id()))
                .orElseThrow(Refusal::notFound);
        if (!model.containsAttribute("order")) {
            model.addAttribute("order", ProductOrderForm.EMPTY);
        }
        model.addAttribute(
                "sections", sections.of(new ShownProduct(id), new Reader(me, LocaleContextHolder.getLocale())));
        model.addAttribute("coupons", me == null ? List.of() : coupons.usable(me.id(), product.seller()));
        model.addAttribute(
                "product",
                ProductPage.of(
                        product,
                        products.related(product),
                        requireNonNull(members.cards(List.of(product.seller())).get(product.seller())),
                        me != null && products.likes(me.id(), id),
                        me != null && product.seller().equals(me.id())));
        return "shop/product/product";
    }
}
