package dev.madang.member.web;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.RefusedPhoto;
import dev.madang.media.TakenPhotos;
import dev.madang.member.domain.Faces;
import dev.madang.member.session.MemberSessions;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The photo by which others know a member: at once in all browsers in which the member is signed in. */
@ForMembers
@Controller
@RequestMapping("/me/photo")
class MePhotoController {

    private final PhotoIntake intake;
    private final Faces faces;
    private final MemberSessions sessions;
    private final MePage me;

    MePhotoController(PhotoIntake intake, Faces faces, MemberSessions sessions, MePage me) {
        this.intake = intake;
        this.faces = faces;
        this.sessions = sessions;
        this.me = me;
    }

    @PostMapping
    Answer choose(
            CurrentMember member, @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> files) {
        TakenPhotos taken = intake.take(member.id(), PhotoField.of(files), 1);
        taken.photos()
                .forEach(
                        photo -> sessions.refresh(faces.show(member.id(), photo).asCurrentMember()));
        List<Refusal> refused = refused(taken);
        return Answer.to(() -> {})
                .unless(refused.stream().findFirst())
                .thenGo("/me?notice=photo-changed")
                .elseShow(page -> {
                    page.addAttribute("refused", refused);
                    return me.show(member.id(), page);
                });
    }

    private static List<Refusal> refused(TakenPhotos taken) {
        if (taken.photos().isEmpty() && taken.refused().isEmpty()) {
            return List.of(Refusal.invalid("me.photo.none"));
        }
        return taken.refused().stream().map(RefusedPhoto::refusal).toList();
    }

    @PostMapping("/removal")
    String remove(CurrentMember member) {
        sessions.refresh(faces.hide(member.id()).asCurrentMember());
        return "redirect:/me?notice=photo-removed";
    }

    /** Asked for again while the photo is being rendered. */
    @GetMapping
    String show(CurrentMember member, Model page) {
        return me.showFace(member.id(), page);
    }
}
