package dev.madang.club.membership;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.club.membership.Applications.Application;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
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

/** Asking to join a club, with answers to what its leader wants to know; how it stands; taking it back. */
@ForMembers
@Controller
@RequestMapping("/clubs/{id}/application")
class ApplicationController {

    private final Clubs clubs;
    private final JoiningDesk desk;
    private final Applications applications;

    ApplicationController(Clubs clubs, JoiningDesk desk, Applications applications) {
        this.clubs = clubs;
        this.desk = desk;
        this.applications = applications;
    }

    /**
     * Feeds {@code club/membership/application}.
     *
     * @param latest of the reader's applications; null when they have never asked
     * @param sent whether the form was sent in vain, and comes back
     * @param place of it among those who wait for one; 0 when it does not
     */
    record Content(ClubView club, @Nullable Application latest, int place, boolean sent) {

        public boolean isOpen() {
            return latest != null
                    && (latest.state() == ApplicationState.ASKED || latest.state() == ApplicationState.WAITING);
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        ClubView club = clubs.get(id, me.id());
        if (club.isMember()) {
            return "redirect:" + Links.club(id);
        }
        model.addAttribute("form", ApplicationForm.EMPTY);
        return page(club, false, me, model);
    }

    @PostMapping
    Answer apply(
            @PathVariable UUID id,
            @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            CurrentMember me) {
        ClubView club = clubs.get(id, me.id());
        List<String> answers = form.read(club.questions().size(), errors);
        return Answer.to(() -> Links.club(id) + "?notice=club-"
                        + desk.apply(id, me.id(), answers).slug())
                .of(errors)
                .elseShow(model -> page(club, true, me, model));
    }

    @PostMapping("/withdrawal")
    Answer withdraw(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.withdraw(id, me.id())).thenGo(Links.club(id) + "?notice=club-withdrawn");
    }

    private String page(ClubView club, boolean sent, CurrentMember me, Model model) {
        Application latest = applications.latest(club.id(), me.id()).orElse(null);
        int place =
                latest != null && latest.state() == ApplicationState.WAITING ? applications.placeOf(latest.id()) : 0;
        model.addAttribute("asking", new Content(club, latest, place, sent));
        return "club/membership/application";
    }
}
