package dev.madang.shop.drop;

import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.FormRows;
import dev.madang.shared.Ids;
import dev.madang.shop.Links;
import dev.madang.shop.SaleState;
import dev.madang.shop.Sellers;
import dev.madang.shop.TypedCount;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form in which a seller announces a drop. A new one has its id before it is saved: sending it twice announces one. */
@ForMembers
@Controller
@RequestMapping("/selling/drops")
class DropEditorController {

    private final Drops drops;
    private final DropDesk desk;
    private final DropFormReader reader;
    private final PhotoIntake intake;
    private final Clock clock;

    DropEditorController(Drops drops, DropDesk desk, DropFormReader reader, PhotoIntake intake, Clock clock) {
        this.drops = drops;
        this.desk = desk;
        this.reader = reader;
        this.intake = intake;
        this.clock = clock;
    }

    @InitBinder("form")
    void rows(WebDataBinder binder, HttpServletRequest request) {
        FormRows.bind(binder, request, "variants", "id", "name", "price", "units");
        FormRows.bind(binder, request, "questions", "text", "required", "choices");
    }

    @GetMapping("/new")
    String begin(CurrentMember me, Model model) {
        Sellers.require(me);
        model.addAttribute("form", DropForm.beginning(clock.instant()));
        return page(Ids.next(), false, List.of(), model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, CurrentMember me, Model model) {
        Drop drop = drops.find(id).filter(one -> one.seller().equals(me.id())).orElseThrow(Refusal::notFound);
        if (drop.stateAt(clock.instant()) != SaleState.UPCOMING) {
            throw Refusal.conflict("drop.refused.opened");
        }
        model.addAttribute("form", DropForm.of(drop));
        return page(id, true, drop.photos(), model);
    }

    @PostMapping("/{id}")
    Answer save(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") DropForm form,
            BindingResult errors,
            PhotoField pictures) {
        Sellers.require(me);
        boolean saved = drops.find(id).isPresent();
        TakenPhotos taken = intake.take(me.id(), pictures, Drop.MOST_PHOTOS);
        DropDetails details = reader.read(form, taken.photos(), errors);
        return Answer.to(() -> desk.save(id, me.id(), TypedCount.read(form.version()), details))
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.drop(id) + "?notice=drop-saved")
                .elseShow(model -> {
                    model.addAttribute("refused", taken.refused());
                    return page(id, saved, taken.photos(), model);
                });
    }

    /** More rows to fill in; nothing is saved. */
    @PostMapping(path = "/{id}", params = "more")
    Answer more(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") DropForm form,
            BindingResult errors,
            PhotoField pictures) {
        Sellers.require(me);
        TakenPhotos taken = intake.take(me.id(), pictures, Drop.MOST_PHOTOS);
        return Answer.showing(model -> {
            model.addAttribute("refused", taken.refused());
            return page(id, drops.find(id).isPresent(), taken.photos(), model);
        });
    }

    private static String page(UUID id, boolean saved, List<UUID> photos, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("saved", saved);
        model.addAttribute("kept", photos);
        return "shop/drop/editor";
    }
}
