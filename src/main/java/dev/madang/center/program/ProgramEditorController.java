package dev.madang.center.program;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import dev.madang.center.Links;
import dev.madang.center.place.Centers;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.FormRows;
import dev.madang.shared.Ids;
import dev.madang.shared.TypedNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a partner says what they teach and when. A new program has its id before it is saved. */
@ForMembers
@Controller
@RequestMapping("/partner/programs")
class ProgramEditorController {

    private final Centers centers;
    private final Programs programs;
    private final ProgramDesk desk;
    private final ProgramFormReader reader;

    ProgramEditorController(Centers centers, Programs programs, ProgramDesk desk, ProgramFormReader reader) {
        this.centers = centers;
        this.programs = programs;
        this.desk = desk;
        this.reader = reader;
    }

    @InitBinder("form")
    void rows(WebDataBinder binder, HttpServletRequest request) {
        FormRows.bind(binder, request, "patterns", "weekday", "starts", "from", "until");
    }

    @GetMapping("/new")
    String begin(@RequestParam UUID center, CurrentMember me, Model model) {
        centers.managedBy(me.id(), center);
        model.addAttribute("form", ProgramForm.beginning(center.toString()));
        return page(Ids.next(), false, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("form", ProgramForm.of(programs.of(me.id(), id), programs.patterns(id)));
        return page(id, true, model);
    }

    @PostMapping("/{id}")
    Answer save(
            @PathVariable UUID id, CurrentMember me, @ModelAttribute("form") ProgramForm form, BindingResult errors) {
        UUID center = centers.managedBy(me.id(), center(form)).id();
        ProgramDetails details = reader.read(form, errors);
        int version = TypedNumber.read(form.version(), 0);
        return Answer.to(() -> desk.save(id, center, me.id(), version, details))
                .of(errors)
                .thenGo(Links.center(center) + "?notice=program-saved")
                .elseShow(model -> page(id, programs.find(id).isPresent(), model));
    }

    /** More rows to fill in; nothing is saved. */
    @PostMapping(path = "/{id}", params = "more")
    Answer more(
            @PathVariable UUID id, CurrentMember me, @ModelAttribute("form") ProgramForm form, BindingResult errors) {
        centers.managedBy(me.id(), center(form));
        return Answer.showing(model -> page(id, programs.find(id).isPresent(), model));
    }

    private static UUID center(ProgramForm form) {
        try {
            return UUID.fromString(form.center());
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound();
        }
    }

    private static String page(UUID id, boolean saved, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("saved", saved);
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("levels", List.of(Level.values()));
        model.addAttribute("weekdays", List.of(DayOfWeek.values()));
        return "center/program/editor";
    }
}
