package dev.madang.center.place;

import dev.madang.center.Links;
import dev.madang.center.partner.Partners;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import dev.madang.shared.Regions;
import dev.madang.shared.Seoul;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a partner describes a centre, and the days on which it is closed. A new one has its id before it is saved. */
@ForMembers
@Controller
@RequestMapping("/partner/centers")
class CenterEditorController {

    private static final int LONGEST_REASON = 200;

    private final Partners partners;
    private final Centers centers;
    private final CenterDesk desk;
    private final CenterFormReader reader;
    private final PhotoIntake intake;
    private final Regions regions;
    private final Clock clock;

    CenterEditorController(
            Partners partners,
            Centers centers,
            CenterDesk desk,
            CenterFormReader reader,
            PhotoIntake intake,
            Regions regions,
            Clock clock) {
        this.partners = partners;
        this.centers = centers;
        this.desk = desk;
        this.reader = reader;
        this.intake = intake;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/new")
    String begin(CurrentMember me, Model model, Locale locale) {
        partners.require(me.id());
        model.addAttribute("form", CenterForm.beginning());
        return page(Ids.next(), List.of(), model, locale);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, CurrentMember me, Model model, Locale locale) {
        Center center = centers.of(me.id(), id);
        model.addAttribute("form", CenterForm.of(center));
        return page(id, center.photos(), model, locale);
    }

    @PostMapping("/{id}")
    Answer save(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") CenterForm form,
            BindingResult errors,
            PhotoField pictures,
            Locale locale) {
        partners.require(me.id());
        TakenPhotos taken = intake.take(me.id(), pictures, Center.MOST_PHOTOS);
        CenterDetails details = reader.read(form, taken.photos(), errors);
        return Answer.to(() -> desk.save(id, me.id(), version(form.version()), details))
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.center(id) + "?notice=center-saved")
                .elseShow(model -> {
                    model.addAttribute("refused", taken.refused());
                    return page(id, taken.photos(), model, locale);
                });
    }

    @PostMapping("/{id}/closed-days")
    Answer close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            Locale locale) {
        return Answer.to(() -> desk.close(id, me.id(), day(day), TypedReason.openOptional(reason, LONGEST_REASON)))
                .thenGo(Links.centerEditor(id) + "?notice=day-closed")
                .elseShow(model -> edit(id, me, model, locale));
    }

    @PostMapping("/{id}/closed-days/removal")
    Answer reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, CurrentMember me, Locale locale) {
        return Answer.to(() -> desk.reopen(id, me.id(), day(day)))
                .thenGo(Links.centerEditor(id) + "?notice=day-opened")
                .elseShow(model -> edit(id, me, model, locale));
    }

    private static LocalDate day(String typed) {
        return TypedDays.day(typed).orElseThrow(() -> Refusal.invalid("center.refused.closed-day"));
    }

    private static int version(String typed) {
        return TypedNumber.read(typed, 0);
    }

    private String page(UUID id, List<UUID> photos, Model model, Locale locale) {
        Map<String, String> places = new LinkedHashMap<>();
        regions.places().forEach(place -> places.put(place.code(), regions.fullName(place.code(), locale)));
        boolean saved = centers.find(id).isPresent();
        model.addAttribute("id", id);
        model.addAttribute("saved", saved);
        model.addAttribute("kept", photos);
        model.addAttribute("places", places);
        model.addAttribute("closed", saved ? centers.closedDays(id, Seoul.dayOf(clock.instant())) : List.of());
        return "center/place/editor";
    }
}
