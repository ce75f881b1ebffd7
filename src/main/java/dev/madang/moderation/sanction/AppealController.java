package dev.madang.moderation.sanction;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Where operators answer appeals against what others of them decided. */
@ForOperators(OperatorRole.MODERATION)
@Controller
@RequestMapping("/admin/appeals")
class AppealController {

    private final Sanctions sanctions;
    private final Appeals appeals;
    private final AppealDesk desk;
    private final Members members;

    AppealController(Sanctions sanctions, Appeals appeals, AppealDesk desk, Members members) {
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.desk = desk;
        this.members = members;
    }

    @GetMapping
    String list(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("appeals", appeals.waiting(me.id(), turn));
        return "moderation/appeals";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("form", AppealForm.EMPTY);
        return page(id, me, model);
    }

    @PostMapping("/{id}/posts")
    Answer ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            CurrentMember me) {
        return take(id, me, errors, "appeal-said", () -> desk.say(me.id(), true, id, form.text()));
    }

    /** @param overturn whether what was decided is taken back */
    @PostMapping("/{id}/answer")
    Answer answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean overturn,
            @Valid @ModelAttribute("form") AppealForm form,
            BindingResult errors,
            CurrentMember me) {
        return take(id, me, errors, "appeal-answered", () -> desk.answer(me.id(), id, overturn, form.text()));
    }

    private Answer take(UUID id, CurrentMember me, Errors errors, String notice, Runnable step) {
        return Answer.to(step)
                .of(errors)
                .thenGo("/admin/appeals/" + id + "?notice=" + notice)
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        Sanction sanction =
                sanctions.find(id).filter(one -> one.appeal() != null).orElseThrow(Refusal::notFound);
        var people = members.cards(Stream.of(sanction.member(), sanction.imposedBy(), sanction.second())
                .filter(java.util.Objects::nonNull)
                .toList());
        model.addAttribute("sanction", sanction);
        model.addAttribute("thread", appeals.thread(id));
        model.addAttribute("member", name(people.get(sanction.member())));
        model.addAttribute(
                "deciders",
                Stream.of(sanction.imposedBy(), sanction.second())
                        .filter(java.util.Objects::nonNull)
                        .map(people::get)
                        .map(AppealController::name)
                        .toList());
        model.addAttribute("barred", sanction.isDecidedBy(me.id()) || sanction.isOf(me.id()));
        return "moderation/appeal";
    }

    private static String name(@Nullable MemberCard card) {
        return card == null ? "" : card.nickname();
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink appealsLink() {
            return new OperatorLink("/admin/appeals", "appeal.queue", "appeal.queue.about");
        }
    }
}
