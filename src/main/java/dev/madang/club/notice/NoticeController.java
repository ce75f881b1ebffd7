package dev.madang.club.notice;

import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.notification.Notifications;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** ClubNotices of a club, for who is in it; written by who runs it. */
@ForMembers
@Controller
@RequestMapping("/clubs/{club}/notices")
class NoticeController {

    private static final int PAGE = 20;

    private final Clubs clubs;
    private final ClubNotices notices;
    private final NoticeDesk desk;
    private final PhotoIntake intake;
    private final Notifications notifications;
    private final Throttle throttle;

    NoticeController(
            Clubs clubs,
            ClubNotices notices,
            NoticeDesk desk,
            PhotoIntake intake,
            Notifications notifications,
            Throttle throttle) {
        this.clubs = clubs;
        this.notices = notices;
        this.desk = desk;
        this.intake = intake;
        this.notifications = notifications;
        this.throttle = throttle;
    }

    @GetMapping
    String list(@PathVariable UUID club, Turn turn, CurrentMember me, Model model) {
        model.addAttribute("club", clubs.requireMember(club, me.id()));
        var all = notices.of(club, me.id(), turn, PAGE);
        String list = Links.club(club) + "/notices";
        model.addAttribute("notices", all.rows());
        model.addAttribute("previous", all.previousOf(list));
        model.addAttribute("next", all.nextOf(list));
        return "club/notice/notices";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID club, @PathVariable UUID id, CurrentMember me, Model model) {
        ClubView view = clubs.requireMember(club, me.id());
        Notice notice = notices.find(id)
                .filter(one -> one.club().equals(club) && one.isVisibleTo(me.id()))
                .orElseThrow(Refusal::notFound);
        notifications.seen(me.id(), Links.notice(club, id));
        model.addAttribute("club", view);
        model.addAttribute("notice", notice);
        model.addAttribute(
                "own", view.isLeader() || view.isRunning() && notice.author().equals(me.id()));
        return "club/notice/notice";
    }

    @GetMapping("/new")
    String begin(@PathVariable UUID club, CurrentMember me, Model model) {
        model.addAttribute("form", NoticeForm.EMPTY);
        return editor(clubs.requireOpen(club, me.id()), Ids.next(), List.of(), model);
    }

    @PostMapping("/{id}")
    Answer write(
            @PathVariable UUID club,
            @PathVariable UUID id,
            CurrentMember me,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            PhotoField pictures) {
        ClubView view = clubs.requireOpen(club, me.id());
        TakenPhotos taken = intake.take(me.id(), pictures, Notice.MOST_PHOTOS);
        return Answer.to(() -> {
                    throttle.countInOwnWords("club-notice", me.id().toString(), id.toString());
                    desk.write(id, club, me.id(), form.title(), form.text(), taken.photos());
                })
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.notice(club, id) + "?notice=club-notice-written")
                .elseShow(model -> {
                    model.addAttribute("refused", taken.refused());
                    return editor(view, id, taken.photos(), model);
                });
    }

    @PostMapping("/{id}/removal")
    Answer remove(@PathVariable UUID club, @PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.remove(id, club, me.id())).thenGo(Links.club(club) + "?notice=club-notice-removed");
    }

    private static String editor(ClubView club, UUID id, List<UUID> kept, Model model) {
        model.addAttribute("club", club);
        model.addAttribute("id", id);
        model.addAttribute("kept", kept);
        return "club/notice/editor";
    }
}
