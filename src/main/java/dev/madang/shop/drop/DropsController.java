package dev.madang.shop.drop;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All drops: those that are open or to come, and those that are over. */
@ForEveryone
@Controller
class DropsController {

    private final Drops drops;

    DropsController(Drops drops) {
        this.drops = drops;
    }

    @GetMapping("/drops")
    String list(@RequestParam(defaultValue = "false") boolean over, Turn turn, Model model) {
        var cards = over ? drops.over(turn) : drops.coming(turn);
        String list = over ? "/drops?over=true" : "/drops";
        model.addAttribute("over", over);
        model.addAttribute("cards", cards.rows());
        model.addAttribute("previous", cards.previousOf(list));
        model.addAttribute("next", cards.nextOf(list));
        return "shop/drop/drops";
    }
}
