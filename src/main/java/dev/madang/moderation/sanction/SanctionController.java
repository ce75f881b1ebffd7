package dev.madang.moderation.sanction;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's letters, and the appeal against each. */
@ForAllMembers
@Controller
@RequestMapping("/me/sanctions")
class SanctionController {

    private final Sanctions sanctions;
    private final Appeals appeals;
    private final AppealDesk desk;
    private final Clock clock;

    SanctionController(Sanctions sanctions, Appeals appeals, AppealDesk desk, Clock clock) {
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("sanctions", sanctions.of(me.id(), turn));
        return "moderation/sanctions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("form", AppealForm.EMPTY);
        return letter(id, me, model);
    }

    @PostMapping("/{id}/appeal")
    Answer appeal(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> desk.appeal(me.id(), id, form.text()))
                .of(errors)
                .thenGo("/me/sanctions/" + id + "?notice=appealed")
                .elseShow(model -> letter(id, me, model));
    }

    @PostMapping("/{id}/appeal/posts")
    Answer say(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> desk.say(me.id(), false, id, form.text()))
                .of(errors)
                .thenGo("/me/sanctions/" + id + "?notice=appeal-said")
                .elseShow(model -> letter(id, me, model));
    }

    private String letter(UUID id, CurrentMember me, Model model) {
        Sanction sanction = sanctions.find(id).filter(one -> one.isOf(me.id())).orElseThrow(Refusal::notFound);
        model.addAttribute("sanction", sanction);
        model.addAttribute("appealable", sanction.isAppealable(clock.instant()));
        model.addAttribute("thread", appeals.thread(id));
        return "moderation/sanction";
    }
}
