package dev.madang.auction.finding;

import dev.madang.auction.Auctions;
import dev.madang.auction.Links;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Auctions that are open or will be, and those that are over. */
@ForEveryone
@Controller
class AuctionsController {

    private final Auctions auctions;

    AuctionsController(Auctions auctions) {
        this.auctions = auctions;
    }

    @GetMapping(Links.LIST)
    String list(@RequestParam(defaultValue = "false") boolean over, Turn turn, Model model) {
        var cards = over ? auctions.over(turn) : auctions.coming(turn);
        String list = over ? Links.LIST + "?over=true" : Links.LIST;
        model.addAttribute("over", over);
        model.addAttribute("cards", cards.rows());
        model.addAttribute("previous", cards.previousOf(list));
        model.addAttribute("next", cards.nextOf(list));
        return "auction/finding/auctions";
    }
}
