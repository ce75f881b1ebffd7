package dev.madang.calendar.busy;

import dev.madang.platform.ical.CalendarForm;
import dev.madang.platform.ical.CalendarTable;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's calendars in other programs. */
@ForMembers
@Controller
@RequestMapping(BusyCalendarController.PAGE)
class BusyCalendarController {

    static final String PAGE = "/calendar/elsewhere";

    private final BusyCalendarDesk desk;

    BusyCalendarController(BusyCalendarDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@ModelAttribute("form") CalendarForm unused, CurrentMember me, Model model) {
        return page(me, model);
    }

    @PostMapping
    Answer add(@Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, CurrentMember me) {
        return Answer.to(() -> desk.add(me.id(), form.getName(), form.getAddress()))
                .of(errors)
                .thenGo(PAGE + "?notice=busy-calendar-added")
                .elseShow(model -> page(me, model));
    }

    @PostMapping("/{id}/reading")
    Answer read(
            @PathVariable UUID id, @ModelAttribute("form") CalendarForm form, BindingResult errors, CurrentMember me) {
        return Answer.to(() -> PAGE + "?notice="
                        + (desk.read(me.id(), id).isEmpty() ? "busy-calendar-read" : "busy-calendar-unread"))
                .of(errors)
                .elseShow(model -> page(me, model));
    }

    @PostMapping("/{id}/removal")
    Answer remove(
            @PathVariable UUID id, @ModelAttribute("form") CalendarForm form, BindingResult errors, CurrentMember me) {
        return Answer.to(() -> desk.remove(me.id(), id))
                .of(errors)
                .thenGo(PAGE + "?notice=busy-calendar-removed")
                .elseShow(model -> page(me, model));
    }

    private String page(CurrentMember me, Model model) {
        List<BusyCalendar> calendars = desk.of(me.id());
        model.addAttribute("calendars", calendars);
        model.addAttribute("full", calendars.size() >= CalendarTable.MOST);
        return "calendar/elsewhere";
    }
}
