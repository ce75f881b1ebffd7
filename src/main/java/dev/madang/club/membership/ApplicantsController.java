package dev.madang.club.membership;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.club.membership.Applications.Application;
import dev.madang.notification.Notifications;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.Written;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who wants to come into a club, for who runs it. */
@ForMembers
@Controller
@RequestMapping("/clubs/{id}/applications")
class ApplicantsController {

    private final Clubs clubs;
    private final Applications applications;
    private final JoiningDesk desk;
    private final Roll roll;
    private final Notifications notifications;

    ApplicantsController(
            Clubs clubs, Applications applications, JoiningDesk desk, Roll roll, Notifications notifications) {
        this.clubs = clubs;
        this.applications = applications;
        this.desk = desk;
        this.roll = roll;
        this.notifications = notifications;
    }

    /** Feeds {@code club/membership/applicants}. */
    record Content(ClubView club, Roll.Places places, List<Application> asked, List<Application> waiting) {}

    /** What the applicant reads beside the answer. */
    record AnswerForm(@Written(most = 500) String note) {

        static final AnswerForm EMPTY = new AnswerForm("");

        AnswerForm {
            note = note == null ? "" : note;
        }
    }

    @GetMapping
    String list(@PathVariable UUID id, CurrentMember me, Model model) {
        notifications.seen(me.id(), Links.applications(id));
        model.addAttribute("form", AnswerForm.EMPTY);
        return page(id, null, me, model);
    }

    /** @param accept anything but {@code true} declines */
    @PostMapping("/{application}")
    Answer answer(
            @PathVariable UUID id,
            @PathVariable UUID application,
            @RequestParam(defaultValue = "false") String accept,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> desk.answer(id, me.id(), application, accept.equals("true"), form.note()))
                .of(errors)
                .thenGo(Links.applications(id) + "?notice=club-answered")
                .elseShow(model -> page(id, application, me, model));
    }

    /** @param typed the application whose answer was typed and refused; null when none was */
    private String page(UUID id, @Nullable UUID typed, CurrentMember me, Model model) {
        ClubView club = clubs.requireRunning(id, me.id());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "applicants", new Content(club, roll.places(id), applications.asked(id), applications.waiting(id)));
        return "club/membership/applicants";
    }
}
