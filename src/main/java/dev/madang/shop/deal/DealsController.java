package dev.madang.shop.deal;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All deals: those that are open or to come, and those that are over. */
@ForEveryone
@Controller
class DealsController {

    private final DealPages pages;

    DealsController(DealPages pages) {
        this.pages = pages;
    }

    @GetMapping("/deals")
    String list(@RequestParam(defaultValue = "false") boolean over, Turn turn, Model model) {
        var cards = over ? pages.over(turn) : pages.coming(turn);
        String list = over ? "/deals?over=true" : "/deals";
        model.addAttribute("over", over);
        model.addAttribute("cards", cards.rows());
        model.addAttribute("previous", cards.previousOf(list));
        model.addAttribute("next", cards.nextOf(list));
        return "shop/deal/deals";
    }
}
