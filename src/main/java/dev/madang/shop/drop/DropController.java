package dev.madang.shop.drop;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
import dev.madang.shop.SaleState;
import dev.madang.shop.Selling;
import dev.madang.shop.reminder.OpeningReminders;
import dev.madang.shop.stock.SoldOut;
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

/** One address before, during and after a drop: waited for, ordered, looked back on. */
@Controller
@RequestMapping("/drops/{id}")
class DropController {

    private final DropPages pages;
    private final DropOrders orders;
    private final WaitingOrders waiting;
    private final DropDesk desk;
    private final OpeningReminders reminders;

    DropController(
            DropPages pages, DropOrders orders, WaitingOrders waiting, DropDesk desk, OpeningReminders reminders) {
        this.pages = pages;
        this.orders = orders;
        this.waiting = waiting;
        this.desk = desk;
        this.reminders = reminders;
    }

    @ForEveryone
    @GetMapping
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        return page(id, new DropOrderForm(), me, model);
    }

    @ForMembers
    @PostMapping("/orders")
    Answer order(
            @PathVariable UUID id,
            @ModelAttribute("order") DropOrderForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> orders.order(id, me.id(), form.getIdempotencyKey(), form.wish()))
                .ofPart(errors)
                .elseShow((model, refusal) -> refusal instanceof SoldOut gone && gone.isWhole()
                        ? gone(id, form, model)
                        : page(id, form, me, model));
    }

    /** By its seller, as long as it has not opened. */
    @ForMembers
    @PostMapping("/withdrawal")
    Answer withdraw(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.withdraw(id, me.id()))
                .thenGo(Selling.listOf("drops") + "&notice=drop-withdrawn")
                .elseShow(model -> show(id, me, model));
    }

    /** @param wanted whether they are to be told before it opens */
    @ForMembers
    @PostMapping("/reminder")
    Answer remind(@PathVariable UUID id, @RequestParam boolean wanted, CurrentMember me) {
        return Answer.to(() -> reminders.set(id, me.id(), wanted))
                .thenGo(Links.drop(id) + "?notice=" + (wanted ? "reminded" : "not-reminded"))
                .elseShow(model -> page(id, new DropOrderForm(), me, model));
    }

    /** Of a drop of a hundred thousands are shown this within seconds: a page that asks for nothing. */
    private static String gone(UUID id, DropOrderForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("order", form.anew());
        return "shop/drop/gone";
    }

    private String page(UUID id, DropOrderForm form, @Nullable CurrentMember me, Model model) {
        DropPage drop = pages.of(id, me == null ? null : me.id());
        model.addAttribute("drop", drop);
        model.addAttribute(
                "waits",
                me != null && drop.isUnderWay() && waiting.of(id, me.id()).isPresent());
        model.addAttribute(
                "reminded", me != null && drop.state() == SaleState.UPCOMING && reminders.wants(id, me.id()));
        model.addAttribute("order", form.anew());
        return "shop/drop/drop";
    }
}
