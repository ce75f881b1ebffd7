package dev.madang.shop.product;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import dev.madang.shop.TypedCount;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import dev.madang.shop.stock.Stocks;
import dev.madang.shop.stock.Stocks.Change;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stock of goods: how many there are, who changed that, and why. */
@ForMembers
@Controller
@RequestMapping("/selling/products/{id}/stock")
class StockController {

    private static final int LONGEST_REASON = 200;

    private final Products products;
    private final ProductDesk desk;
    private final Stocks stocks;
    private final ShopStaff staff;

    StockController(Products products, ProductDesk desk, Stocks stocks, ShopStaff staff) {
        this.products = products;
        this.desk = desk;
        this.stocks = stocks;
        this.staff = staff;
    }

    record Kept(ProductPage.Choice variant, List<Change> changes) {}

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        return page(id, me, model);
    }

    /** @param units how many more; negative for fewer */
    @PostMapping
    Answer change(
            @PathVariable UUID id,
            @RequestParam UUID variant,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me) {
        return Answer.to(() -> {
                    int by = TypedCount.readChange(units);
                    if (by == 0) {
                        throw Refusal.invalid("stock.refused.units");
                    }
                    desk.changeStock(me.id(), id, variant, by, TypedReason.read(reason, LONGEST_REASON));
                })
                .thenGo("/selling/products/" + id + "/stock?notice=stock-changed")
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        Product product = products.find(id)
                .filter(one -> staff.may(me.id(), one.seller(), ShopRole.STOCK))
                .orElseThrow(Refusal::notFound);
        model.addAttribute("id", id);
        model.addAttribute("goods", product.title());
        model.addAttribute("shop", product.seller().equals(me.id()) ? null : product.seller());
        var changes = stocks.changes(
                product.variants().stream().map(Product.Variant::id).toList());
        model.addAttribute(
                "stocks",
                product.variants().stream()
                        .map(one -> new Kept(
                                new ProductPage.Choice(one.id(), one.name(), one.price(), one.left()),
                                changes.getOrDefault(one.id(), List.of())))
                        .toList());
        return "shop/product/stock";
    }
}
