package dev.madang.moderation.report;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.moderation.Rule;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reports something, and shows what became of one's reports. */
@ForMembers
@Controller
@RequestMapping("/reports")
class ReportController {

    private static final String PAGE = "moderation/report";

    private final ReportDesk desk;
    private final Reports reports;
    private final PhotoIntake intake;

    ReportController(ReportDesk desk, Reports reports, PhotoIntake intake) {
        this.desk = desk;
        this.reports = reports;
        this.intake = intake;
    }

    @GetMapping
    String list(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("reports", reports.of(me.id(), turn));
        return "moderation/reports";
    }

    @GetMapping("/new")
    String form(@ModelAttribute("form") ReportForm form, BindingResult errors, CurrentMember me, Model model) {
        return desk.hasReported(me.id(), form.kind(), form.id())
                ? "redirect:/reports?notice=reported-before"
                : show(form, me, model);
    }

    @PostMapping
    Answer report(
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            PhotoField pictures,
            CurrentMember me) {
        desk.look(me.id(), form.kind(), form.id());
        TakenPhotos taken = intake.take(me.id(), pictures, ReportDesk.MOST_PHOTOS);
        form.check(errors);
        return Answer.to(() -> {
                    desk.report(me.id(), form.kind(), form.id(), form.rule(), form.text(), taken.photos());
                    return "/reports?notice=reported";
                })
                .of(errors)
                .unless(taken.refusal())
                .elseShow(model -> {
                    model.addAttribute("kept", taken.photos());
                    model.addAttribute("refused", taken.refused());
                    return show(form, me, model);
                });
    }

    private String show(ReportForm form, CurrentMember me, Model model) {
        model.addAttribute("thing", desk.look(me.id(), form.kind(), form.id()));
        model.addAttribute("reasons", Rule.values());
        model.addAttribute("mostPhotos", ReportDesk.MOST_PHOTOS);
        return PAGE;
    }
}
