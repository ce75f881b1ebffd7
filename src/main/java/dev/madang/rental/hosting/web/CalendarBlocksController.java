package dev.madang.rental.hosting.web;

import static java.util.stream.Collectors.joining;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.occupancy.BlockedDays;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Blocks days of a listing or of all, and lends them again, from the calendar of all. */
@ForMembers
@Controller
@RequestMapping("/hosting/calendar/blocks")
class CalendarBlocksController {

    private final HostingDesk desk;
    private final BlockDesk blocks;
    private final HostingCalendarPages pages;
    private final ListingHeads heads;
    private final Clock clock;

    CalendarBlocksController(
            HostingDesk desk, BlockDesk blocks, HostingCalendarPages pages, ListingHeads heads, Clock clock) {
        this.desk = desk;
        this.blocks = blocks;
        this.pages = pages;
        this.heads = heads;
        this.clock = clock;
    }

    @PostMapping
    Answer block(@ModelAttribute("block") CalendarBlockForm form, BindingResult errors, CurrentMember me) {
        return act(form, errors, me, days -> {
            boolean reserved = form.isEverything()
                    ? blockAll(me, days)
                    : !blocks.block(hosted(form, me), me.id(), days).isEmpty();
            return reserved ? "days-blocked-in-part" : "days-blocked";
        });
    }

    /** @throws Refusal 409 that says which could not be blocked, and how many are */
    private boolean blockAll(CurrentMember me, DayPeriod days) {
        BlockDesk.Everything done = blocks.blockAll(me.id(), days);
        if (!done.refused().isEmpty()) {
            String titles = heads.of(done.refused()).values().stream()
                    .map(ListingHead::title)
                    .sorted()
                    .collect(joining(", "));
            throw Refusal.conflict("hosting.calendar.block.refused", done.blocked(), titles);
        }
        return done.reserved();
    }

    @PostMapping("/removal")
    Answer unblock(@ModelAttribute("block") CalendarBlockForm form, BindingResult errors, CurrentMember me) {
        return act(form, errors, me, days -> {
            if (form.isEverything()) {
                blocks.unblockAll(me.id(), days);
            } else {
                blocks.unblock(hosted(form, me), me.id(), days);
            }
            return "days-unblocked";
        });
    }

    private Answer act(
            CalendarBlockForm form, BindingResult errors, CurrentMember me, Function<DayPeriod, String> act) {
        if (errors.hasErrors()) {
            errors.reject("editor.blocks.incomplete");
        }
        return Answer.to(() -> {
                    DayPeriod days = BlockedDays.of(form.getFrom(), form.getLast(), LocalDate.now(clock));
                    return form.address() + "notice=" + act.apply(days);
                })
                .of(errors)
                .elseShow(model -> {
                    model.addAttribute("page", pages.of(me.id(), form.getMonth(), form.getAfter()));
                    return HostingCalendarController.VIEW;
                });
    }

    private UUID hosted(CalendarBlockForm form, CurrentMember me) {
        UUID listing = form.getListing();
        if (listing == null || desk.find(listing, me.id()).isEmpty()) {
            throw Refusal.notFound();
        }
        return listing;
    }
}
