package dev.madang.club.home;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Categories;
import dev.madang.shared.Ids;
import dev.madang.shared.Regions;
import dev.madang.shared.TypedNumber;
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

/** The form in which a club is founded and changed. A new one has its id before it is saved: sending it twice founds one. */
@ForMembers
@Controller
@RequestMapping("/clubs")
class ClubEditorController {

    private final Clubs clubs;
    private final ClubShelf shelf;
    private final FoundingDesk desk;
    private final ClubFormReader reader;
    private final PhotoIntake intake;
    private final Members members;
    private final Categories categories;
    private final Regions regions;

    ClubEditorController(
            Clubs clubs,
            ClubShelf shelf,
            FoundingDesk desk,
            ClubFormReader reader,
            PhotoIntake intake,
            Members members,
            Categories categories,
            Regions regions) {
        this.clubs = clubs;
        this.shelf = shelf;
        this.desk = desk;
        this.reader = reader;
        this.intake = intake;
        this.members = members;
        this.categories = categories;
        this.regions = regions;
    }

    @GetMapping("/new")
    String begin(CurrentMember me, Model model) {
        requireConfirmed(me);
        model.addAttribute("form", ClubForm.beginning(members.region(me.id()).orElse("")));
        return page(Ids.next(), null, List.of(), model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, CurrentMember me, Model model) {
        clubs.requireOpen(id, me.id());
        Club club = shelf.find(id).orElseThrow(Refusal::notFound);
        model.addAttribute("form", ClubForm.of(club));
        return page(id, club, List.of(), model);
    }

    @PostMapping("/{id}")
    Answer save(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") ClubForm form,
            BindingResult errors,
            PhotoField pictures) {
        requireConfirmed(me);
        Club there = shelf.find(id).orElse(null);
        if (there != null) {
            clubs.requireOpen(id, me.id());
        }
        TakenPhotos taken = intake.take(me.id(), pictures, 1);
        ClubDetails details = reader.read(form, cover(form, there, taken), errors);
        return Answer.to(() -> desk.save(id, me.id(), version(form), details))
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.club(id) + "?notice=club-saved")
                .elseShow(model -> {
                    model.addAttribute("refused", taken.refused());
                    return page(id, there, taken.photos(), model);
                });
    }

    private static @Nullable UUID cover(ClubForm form, @Nullable Club there, TakenPhotos taken) {
        if (!taken.photos().isEmpty()) {
            return taken.photos().getFirst();
        }
        return there == null || form.withoutCover().equals("true") ? null : there.cover();
    }

    private static int version(ClubForm form) {
        return TypedNumber.read(form.version(), 0);
    }

    private static void requireConfirmed(CurrentMember me) {
        if (!me.emailConfirmed()) {
            throw Refusal.forbidden("club.refused.confirm-email");
        }
    }

    private String page(UUID id, @Nullable Club club, List<UUID> kept, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("saved", club != null);
        model.addAttribute("cover", club == null ? null : club.cover());
        model.addAttribute("kept", kept);
        model.addAttribute("interests", categories.tops());
        model.addAttribute("regions", regions);
        return "club/home/editor";
    }
}
