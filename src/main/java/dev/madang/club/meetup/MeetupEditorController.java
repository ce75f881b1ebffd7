package dev.madang.club.meetup;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import dev.madang.shared.TypedNumber;
import java.time.Clock;
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

/** The form in which a meet-up is planned and changed. A new one has its id before it is saved: sending it twice plans one. */
@ForMembers
@Controller
@RequestMapping("/clubs/{club}/meet-ups")
class MeetupEditorController {

    private final Clubs clubs;
    private final Meetups meetups;
    private final MeetupDesk desk;
    private final MeetupFormReader reader;
    private final Throttle throttle;
    private final Clock clock;

    MeetupEditorController(
            Clubs clubs, Meetups meetups, MeetupDesk desk, MeetupFormReader reader, Throttle throttle, Clock clock) {
        this.clubs = clubs;
        this.meetups = meetups;
        this.desk = desk;
        this.reader = reader;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Feeds {@code club/meetup/editor}.
     *
     * @param there as it stands; null for a new one
     */
    record Content(ClubView club, UUID id, @Nullable Meetup there, int mostWeeks) {}

    @GetMapping("/new")
    String begin(@PathVariable UUID club, CurrentMember me, Model model) {
        model.addAttribute("form", MeetupForm.beginning(clock.instant()));
        return page(clubs.requireOpen(club, me.id()), Ids.next(), null, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID club, @PathVariable UUID id, CurrentMember me, Model model) {
        ClubView view = clubs.requireOpen(club, me.id());
        Meetup meetup = meetups.find(club, id).orElseThrow(Refusal::notFound);
        meetup.requireOpen(clock.instant());
        model.addAttribute("form", MeetupForm.of(meetup));
        return page(view, id, meetup, model);
    }

    @PostMapping("/{id}")
    Answer save(
            @PathVariable UUID club,
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") MeetupForm form,
            BindingResult errors) {
        ClubView view = clubs.requireOpen(club, me.id());
        Meetup there = meetups.find(club, id).orElse(null);
        MeetupDetails details = reader.read(form, errors);
        int weeks = there == null ? reader.weeks(form, errors) : 1;
        return Answer.to(() -> {
                    throttle.countInOwnWords("meetup", me.id().toString(), id + ":" + form.version());
                    if (there == null) {
                        desk.plan(id, club, me.id(), details, weeks);
                    } else {
                        desk.change(
                                id,
                                club,
                                me.id(),
                                version(form),
                                details,
                                form.following().equals("true"));
                    }
                })
                .of(errors)
                .thenGo(Links.meetup(club, id) + "?notice=meetup-saved")
                .elseShow(model -> page(view, id, there, model));
    }

    private static int version(MeetupForm form) {
        return TypedNumber.read(form.version(), 0);
    }

    private static String page(ClubView club, UUID id, @Nullable Meetup there, Model model) {
        model.addAttribute("editor", new Content(club, id, there, Meetup.MOST_WEEKS));
        return "club/meetup/editor";
    }
}
