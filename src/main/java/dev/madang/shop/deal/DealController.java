package dev.madang.shop.deal;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
import dev.madang.shop.SaleState;
import dev.madang.shop.Selling;
import dev.madang.shop.reminder.OpeningReminders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One address before, during and after a deal: waited for, ordered, or withdrawn before it opens. */
@Controller
@RequestMapping("/deals/{id}")
class DealController {

    private final DealPages pages;
    private final DealOrders orders;
    private final DealDesk desk;
    private final OpeningReminders reminders;

    DealController(DealPages pages, DealOrders orders, DealDesk desk, OpeningReminders reminders) {
        this.pages = pages;
        this.orders = orders;
        this.desk = desk;
        this.reminders = reminders;
    }

    @ForEveryone
    @GetMapping
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        model.addAttribute("order", DealOrderForm.EMPTY);
        return page(id, me, model);
    }

    @ForMembers
    @PostMapping("/orders")
    Answer order(
            @PathVariable UUID id,
            @ModelAttribute("order") DealOrderForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> orders.order(id, me.id(), form.idempotencyKey(), form.wish()))
                .ofPart(errors)
                .elseShow(model -> page(id, me, model));
    }

    @ForMembers
    @PostMapping("/withdrawal")
    Answer withdraw(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.withdraw(id, me.id()))
                .thenGo(Selling.listOf("deals") + "&notice=deal-withdrawn")
                .elseShow(model -> show(id, me, model));
    }

    /** @param wanted whether they are to be told before it opens */
    @ForMembers
    @PostMapping("/reminder")
    Answer remind(@PathVariable UUID id, @RequestParam boolean wanted, CurrentMember me) {
        return Answer.to(() -> reminders.set(id, me.id(), wanted))
                .thenGo(Links.deal(id) + "?notice=" + (wanted ? "reminded" : "not-reminded"))
                .elseShow(model -> show(id, me, model));
    }

    private String page(UUID id, @Nullable CurrentMember me, Model model) {
        DealPage deal = pages.of(id, me == null ? null : me.id());
        model.addAttribute("deal", deal);
        model.addAttribute(
                "reminded", me != null && deal.about().state() == SaleState.UPCOMING && reminders.wants(id, me.id()));
        return "shop/deal/deal";
    }
}
