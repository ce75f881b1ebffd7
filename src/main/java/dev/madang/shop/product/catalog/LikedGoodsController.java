package dev.madang.shop.product.catalog;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shop.product.Products;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The goods that a member likes, beside the gear that they keep as a favourite. */
@ForMembers
@Controller
class LikedGoodsController {

    private static final String LIST = "/me/likes";

    private final Products products;

    LikedGoodsController(Products products) {
        this.products = products;
    }

    @GetMapping(LIST)
    String list(Turn turn, CurrentMember me, Model model) {
        var liked = products.likedBy(me.id(), turn);
        model.addAttribute("cards", liked.rows());
        model.addAttribute("previous", liked.previousOf(LIST));
        model.addAttribute("next", liked.nextOf(LIST));
        return "shop/product/likes";
    }
}
