package dev.madang.shop.deal;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import dev.madang.shop.Links;
import dev.madang.shop.Sellers;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A seller announces deals of their goods. */
@ForMembers
@Controller
@RequestMapping("/selling/deals")
class DealEditorController {

    private final DealDesk desk;
    private final Deals deals;
    private final Clock clock;

    DealEditorController(DealDesk desk, Deals deals, Clock clock) {
        this.desk = desk;
        this.deals = deals;
        this.clock = clock;
    }

    @GetMapping("/new")
    String begin(CurrentMember me, Model model) {
        Sellers.require(me);
        model.addAttribute("form", DealForm.beginning(clock.instant()));
        return page(Ids.next(), me, model);
    }

    @PostMapping("/{id}")
    Answer announce(
            @PathVariable UUID id, CurrentMember me, @ModelAttribute("form") DealForm form, BindingResult errors) {
        Sellers.require(me);
        DealDetails details = form.read(errors, clock.instant());
        return Answer.to(() -> desk.announce(id, me.id(), details))
                .of(errors)
                .thenGo(Links.deal(id) + "?notice=deal-announced")
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("offers", deals.offers(me.id()));
        return "shop/deal/new";
    }
}
