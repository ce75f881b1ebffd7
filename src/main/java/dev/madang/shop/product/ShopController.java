package dev.madang.shop.product;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The shop: goods by theme and team, by words and price. */
@ForEveryone
@Controller
class ShopController {

    private final Products products;
    private final WeeklyTop top;

    ShopController(Products products, WeeklyTop top) {
        this.products = products;
        this.top = top;
    }

    /** @param theme null for all */
    record ThemeLink(@Nullable Theme theme, String href, boolean current) {}

    @GetMapping("/shop")
    String list(@ModelAttribute("search") ProductSearch search, Turn turn, Model model) {
        var found = products.found(search, turn);
        String list = search.of(search.chosenTheme());
        model.addAttribute("cards", found.rows());
        model.addAttribute("top", search.isEmpty() && turn.isFirst() ? top.ranked() : List.of());
        model.addAttribute("filtered", !search.isEmpty());
        model.addAttribute(
                "themes",
                Stream.concat(Stream.of((Theme) null), Stream.of(Theme.values()))
                        .map(theme -> new ThemeLink(theme, search.of(theme), theme == search.chosenTheme()))
                        .toList());
        model.addAttribute("previous", found.previousOf(list));
        model.addAttribute("next", found.nextOf(list));
        return "shop/product/shop";
    }
}
