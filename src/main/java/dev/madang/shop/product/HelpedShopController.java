package dev.madang.shop.product;

import static java.util.Objects.requireNonNull;

import dev.madang.member.Members;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The goods of a seller whose stock a member keeps. */
@ForMembers
@Controller
class HelpedShopController {

    private final Products products;
    private final ShopStaff staff;
    private final Members members;

    HelpedShopController(Products products, ShopStaff staff, Members members) {
        this.products = products;
        this.staff = staff;
        this.members = members;
    }

    @GetMapping("/selling/shops/{seller}")
    String show(@PathVariable UUID seller, Turn turn, CurrentMember me, Model model) {
        if (!staff.may(me.id(), seller, ShopRole.STOCK)) {
            throw Refusal.notFound();
        }
        var found = products.of(seller, turn);
        String list = "/selling/shops/" + seller;
        model.addAttribute(
                "seller", requireNonNull(members.cards(List.of(seller)).get(seller)));
        model.addAttribute("cards", found.rows());
        model.addAttribute("previous", found.previousOf(list));
        model.addAttribute("next", found.nextOf(list));
        return "shop/product/helped";
    }
}
