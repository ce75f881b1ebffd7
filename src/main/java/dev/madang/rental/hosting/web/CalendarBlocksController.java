package dev.madang.rental.hosting.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.RefusedForm;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.occupancy.BlockedDays;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.shared.DayPeriod;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Blocks days of a listing, and lends them again, from the calendar of all. */
@ForMembers
@Controller
@RequestMapping("/hosting/calendar/blocks")
class CalendarBlocksController {

    private final HostingDesk desk;
    private final BlockDesk blocks;
    private final HostingCalendarPages pages;
    private final Clock clock;

    CalendarBlocksController(HostingDesk desk, BlockDesk blocks, HostingCalendarPages pages, Clock clock) {
        this.desk = desk;
        this.blocks = blocks;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping
    String block(
            @ModelAttribute("block") CalendarBlockForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        return act(
                form,
                errors,
                me,
                model,
                response,
                (listing, days) ->
                        blocks.block(listing, me.id(), days).isEmpty() ? "days-blocked" : "days-blocked-in-part");
    }

    @PostMapping("/removal")
    String unblock(
            @ModelAttribute("block") CalendarBlockForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        return act(form, errors, me, model, response, (listing, days) -> {
            blocks.unblock(listing, me.id(), days);
            return "days-unblocked";
        });
    }

    private String act(
            CalendarBlockForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            BiFunction<UUID, DayPeriod, String> act) {
        try {
            DayPeriod days = BlockedDays.of(form.getFrom(), form.getLast(), LocalDate.now(clock));
            return "redirect:" + form.address() + "notice=" + act.apply(hosted(form, me), days);
        } catch (DaysTaken taken) {
            return refused(Refusal.conflict("editor.blocks.taken"), form, errors, me, model, response);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return refused(refusal, form, errors, me, model, response);
        }
    }

    private UUID hosted(CalendarBlockForm form, CurrentMember me) {
        UUID listing = form.getListing();
        if (listing == null || desk.find(listing, me.id()).isEmpty()) {
            throw Refusal.notFound();
        }
        return listing;
    }

    private String refused(
            Refusal refusal,
            CalendarBlockForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("page", pages.of(me.id(), form.getMonth(), form.getAfter()));
        return RefusedForm.refused(HostingCalendarController.VIEW, refusal, errors, response);
    }
}
