package dev.madang.rental.ical.web;

import dev.madang.platform.ical.CalendarForm;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.ical.ForeignCalendarDesk;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A listing's calendars in other programs: which take days here, and where they read its own. */
@ForMembers
@Controller
@RequestMapping("/listings/{id}/calendars")
class ListingCalendarsController {

    private final ForeignCalendarDesk desk;
    private final ListingCalendarsPages pages;

    ListingCalendarsController(ForeignCalendarDesk desk, ListingCalendarsPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable UUID id, @ModelAttribute("calendar") CalendarForm unused, CurrentMember me, Model model) {
        return pages.show(id, me, model);
    }

    @PostMapping
    Answer add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("calendar") CalendarForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> {
                    boolean placed = desk.add(id, me.id(), form.getName(), form.getAddress())
                            .isEmpty();
                    return Links.listing(id) + "/calendars?notice=" + (placed ? "calendar-added" : "calendar-waits");
                })
                .of(errors)
                .elseShow(model -> pages.show(id, me, model));
    }

    @PostMapping("/{calendar}/reading")
    String read(@PathVariable UUID id, @PathVariable UUID calendar, CurrentMember me) {
        String notice = desk.read(id, me.id(), calendar).isEmpty() ? "calendar-read" : "calendar-unread";
        return "redirect:/listings/" + id + "/calendars?notice=" + notice;
    }

    @PostMapping("/{calendar}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID calendar, CurrentMember me) {
        desk.remove(id, me.id(), calendar);
        return "redirect:/listings/" + id + "/calendars?notice=calendar-removed";
    }
}
