package dev.madang.center.review;

import dev.madang.center.Links;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Saying how a class was, for who came to it. */
@ForMembers
@Controller
@RequestMapping("/registrations/{id}/review")
class ClassReviewController {

    private final ClassReviewDesk desk;

    ClassReviewController(ClassReviewDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @ModelAttribute("form") ClassReviewForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        Visit visit = desk.visit(id, me.id());
        if (!desk.isOpen(visit)) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return page(visit, model);
    }

    @PostMapping
    Answer write(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClassReviewForm form,
            BindingResult errors,
            CurrentMember me) {
        Visit visit = desk.visit(id, me.id());
        form.check(errors);
        return Answer.to(() -> {
                    desk.write(id, me.id(), form.chosen(), form.getText());
                })
                .of(errors)
                .thenGo(Links.centerReviews(visit.center()) + "?notice=class-reviewed")
                .elseShow(model -> page(desk.visit(id, me.id()), model));
    }

    private String page(Visit visit, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("open", desk.isOpen(visit));
        return "center/review/review";
    }
}
