package dev.madang.club.meetup;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.notification.Notifications;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.Written;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Slugs;
import jakarta.validation.Valid;
import java.time.Clock;
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

/** A meet-up for who is in the club: who comes, whether the reader does, who was there; and calling it off. */
@ForMembers
@Controller
@RequestMapping("/clubs/{club}/meet-ups/{id}")
class MeetupController {

    private final Clubs clubs;
    private final Meetups meetups;
    private final MeetupReplies replies;
    private final MeetupDesk desk;
    private final Notifications notifications;
    private final Clock clock;

    MeetupController(
            Clubs clubs,
            Meetups meetups,
            MeetupReplies replies,
            MeetupDesk desk,
            Notifications notifications,
            Clock clock) {
        this.clubs = clubs;
        this.meetups = meetups;
        this.replies = replies;
        this.desk = desk;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Feeds {@code club/meetup/meetup}.
     *
     * @param own what the reader has said; null for nothing yet
     */
    record Content(
            ClubView club,
            Meetup meetup,
            @Nullable Reply own,
            List<MeetupReplies.Entry> replies,
            boolean open,
            boolean over) {

        public boolean isAnswerable() {
            return open && club.isOpen();
        }
    }

    /** @param following {@code true} to call off all of its series that follow, too */
    record CallingOffForm(@Written(most = 300) String reason, String following) {

        static final CallingOffForm EMPTY = new CallingOffForm("", "");

        CallingOffForm {
            reason = reason == null ? "" : reason;
            following = following == null ? "" : following;
        }
    }

    @GetMapping
    String show(@PathVariable UUID club, @PathVariable UUID id, CurrentMember me, Model model) {
        String page = page(club, id, me, model);
        model.addAttribute("off", CallingOffForm.EMPTY);
        notifications.seen(me.id(), Links.meetup(club, id));
        return page;
    }

    @PostMapping("/answer")
    Answer answer(
            @PathVariable UUID club,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            CurrentMember me) {
        Reply wanted = Slugs.find(Reply.class, answer).orElseThrow(() -> Refusal.malformed("error.400.text"));
        return Answer.to(() -> Links.meetup(club, id) + "?notice=meetup-"
                        + desk.answer(id, club, me.id(), wanted).slug())
                .elseShow(model -> again(club, id, me, model));
    }

    @PostMapping("/calling-off")
    Answer callOff(
            @PathVariable UUID club,
            @PathVariable UUID id,
            CurrentMember me,
            @Valid @ModelAttribute("off") CallingOffForm form,
            BindingResult errors) {
        return Answer.to(() -> desk.callOff(
                        id, club, me.id(), form.reason(), form.following().equals("true")))
                .ofPart(errors)
                .thenGo(Links.meetup(club, id) + "?notice=meetup-called-off")
                .elseShow(model -> page(club, id, me, model));
    }

    /** @param present ids of who was there */
    @PostMapping("/attendance")
    Answer attend(
            @PathVariable UUID club,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> present,
            CurrentMember me) {
        List<UUID> were = present == null
                ? List.of()
                : present.stream()
                        .filter(one -> one.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(UUID::fromString)
                        .toList();
        return Answer.to(() -> desk.attended(id, club, me.id(), were))
                .thenGo(Links.meetup(club, id) + "?notice=meetup-attended")
                .elseShow(model -> again(club, id, me, model));
    }

    private String again(UUID club, UUID id, CurrentMember me, Model model) {
        model.addAttribute("off", CallingOffForm.EMPTY);
        return page(club, id, me, model);
    }

    private String page(UUID club, UUID id, CurrentMember me, Model model) {
        ClubView view = clubs.requireMember(club, me.id());
        Meetup meetup = meetups.find(club, id).orElseThrow(Refusal::notFound);
        List<MeetupReplies.Entry> all = replies.all(id);
        Reply own = all.stream()
                .filter(entry -> entry.member().equals(me.id()))
                .map(MeetupReplies.Entry::answer)
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                new Content(
                        view,
                        meetup,
                        own,
                        all,
                        meetup.isOpenAt(clock.instant()),
                        !meetup.isCalledOff() && meetup.isOverAt(clock.instant())));
        return "club/meetup/meetup";
    }
}
