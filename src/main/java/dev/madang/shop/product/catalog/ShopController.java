package dev.madang.shop.product.catalog;

import dev.madang.platform.security.ForEveryone;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The shop: goods by theme and team, by words and price. */
@ForEveryone
@Controller
class ShopController {

    private final ShopPages pages;

    ShopController(ShopPages pages) {
        this.pages = pages;
    }

    @GetMapping("/shop")
    String list(@ModelAttribute("search") ProductSearch search, Locale locale, Model model) {
        model.addAttribute("shop", pages.of(search, locale));
        return "shop/product/shop";
    }
}
