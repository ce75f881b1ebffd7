package dev.madang.moderation.casefile;

import dev.madang.moderation.Rule;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of what was reported, the most urgent first, and each case with what is done about it. */
@ForOperators(OperatorRole.MODERATION)
@Controller
@RequestMapping("/admin/reports")
class CaseController {

    private final CaseFiles cases;
    private final CaseDesk desk;
    private final CaseReading reading;

    CaseController(CaseFiles cases, CaseDesk desk, CaseReading reading) {
        this.cases = cases;
        this.desk = desk;
        this.reading = reading;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String show, Turn turn, CurrentMember me, Model model) {
        CaseFilter filter = CaseFilter.of(show);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", CaseFilter.values());
        model.addAttribute("cases", cases.page(filter, me.id(), turn));
        return "moderation/cases";
    }

    @HxRequest
    @GetMapping
    String refresh(@RequestParam(required = false) @Nullable String show, Turn turn, CurrentMember me, Model model) {
        return list(show, turn, me, model) + " :: queue";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("ruling", RulingForm.EMPTY);
        model.addAttribute("note", WordsForm.EMPTY);
        model.addAttribute("why", WordsForm.EMPTY);
        return page(id, me, model);
    }

    @PostMapping("/{id}/claim")
    Answer claim(@PathVariable UUID id, CurrentMember me) {
        return take(id, me, null, "case-claimed", () -> desk.claim(me.id(), id));
    }

    @PostMapping("/{id}/release")
    Answer release(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.release(me.id(), id))
                .thenGo("/admin/reports?notice=case-released")
                .elseShow(model -> again(id, me, model));
    }

    @PostMapping("/{id}/decision")
    Answer decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("ruling") RulingForm form,
            BindingResult errors,
            CurrentMember me) {
        form.check(errors);
        return take(id, me, errors, "case-decided", () -> desk.decide(me.id(), id, form.read()));
    }

    /** @param agree whether it is to be done */
    @PostMapping("/{id}/second")
    Answer second(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean agree,
            @Valid @ModelAttribute("why") WordsForm form,
            BindingResult errors,
            CurrentMember me) {
        return take(
                id,
                me,
                errors,
                agree ? "case-seconded" : "case-declined",
                () -> desk.second(me.id(), id, agree, form.words()));
    }

    @PostMapping("/{id}/undoing")
    Answer undo(
            @PathVariable UUID id,
            @Valid @ModelAttribute("why") WordsForm form,
            BindingResult errors,
            CurrentMember me) {
        return take(id, me, errors, "case-undone", () -> desk.undo(me.id(), id, form.words()));
    }

    @PostMapping("/{id}/notes")
    Answer note(
            @PathVariable UUID id,
            @Valid @ModelAttribute("note") WordsForm form,
            BindingResult errors,
            CurrentMember me) {
        return take(id, me, errors, "case-noted", () -> desk.note(me.id(), id, form.words()));
    }

    private Answer take(UUID id, CurrentMember me, @Nullable Errors form, String notice, Runnable step) {
        Answer answer = Answer.to(step)
                .thenGo("/admin/reports/" + id + "?notice=" + notice)
                .elseShow(model -> again(id, me, model));
        return form == null ? answer : answer.ofPart(form);
    }

    /** With what was typed into the one form, and the others empty. */
    private String again(UUID id, CurrentMember me, Model model) {
        for (var form : new String[] {"note", "why"}) {
            if (!model.containsAttribute(form)) {
                model.addAttribute(form, WordsForm.EMPTY);
            }
        }
        if (!model.containsAttribute("ruling")) {
            model.addAttribute("ruling", RulingForm.EMPTY);
        }
        return page(id, me, model);
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("page", reading.of(id, me.id()));
        model.addAttribute("rules", Rule.values());
        return "moderation/case";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink casesLink() {
            return new OperatorLink("/admin/reports", "case.queue", "case.queue.about");
        }
    }
}
