package dev.madang.shop.selling;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shop.Selling;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From where a seller goes about. */
@ForMembers
@Controller
class SellingController {

    private final Sections sections;

    SellingController(Sections sections) {
        this.sections = sections;
    }

    @GetMapping("/selling")
    String show(
            @RequestParam(required = false) @Nullable String list,
            Turn turn,
            CurrentMember me,
            Model model,
            Locale locale) {
        model.addAttribute("sections", sections.of(new Selling(me.id(), list, turn), new Reader(me, locale)));
        return "shop/selling/selling";
    }
}
