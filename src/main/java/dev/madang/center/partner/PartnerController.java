package dev.madang.center.partner;

import dev.madang.center.CenterRoles;
import dev.madang.center.Partnering;
import dev.madang.center.TypedOffer;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** From where a partner goes about; who is none applies here. */
@ForMembers
@Controller
@RequestMapping("/partner")
class PartnerController {

    private static final int MOST_DOCUMENTS = 5;

    private final Partners partners;
    private final PartnerDesk desk;
    private final PhotoIntake intake;
    private final Sections sections;
    private final CenterRoles roles;

    PartnerController(Partners partners, PartnerDesk desk, PhotoIntake intake, Sections sections, CenterRoles roles) {
        this.partners = partners;
        this.desk = desk;
        this.intake = intake;
        this.sections = sections;
        this.roles = roles;
    }

    @GetMapping
    String show(CurrentMember me, Model model, Locale locale) {
        Partner partner = partners.find(me.id()).orElse(null);
        if (partner != null && partner.isApproved() || roles.isStaff(me.id())) {
            model.addAttribute("partner", partner);
            model.addAttribute("approved", partner != null && partner.isApproved());
            model.addAttribute("sections", sections.of(new Partnering(me.id()), new Reader(me, locale)));
            return "center/partner/partner";
        }
        return begin(me, model);
    }

    /** For who works at a centre of another and would like to run one; others find the same on the page before. */
    @GetMapping("/application")
    String begin(CurrentMember me, Model model) {
        Partner partner = partners.find(me.id()).orElse(null);
        if (partner != null && partner.isApproved()) {
            return "redirect:/partner";
        }
        model.addAttribute("form", PartnerForm.of(partner));
        return application(
                partner,
                partner == null
                        ? List.of()
                        : partners.documents(List.of(me.id())).getOrDefault(me.id(), List.of()),
                model);
    }

    @PostMapping
    Answer apply(
            @ModelAttribute("form") PartnerForm form, BindingResult errors, PhotoField pictures, CurrentMember me) {
        TakenPhotos taken = intake.take(me.id(), pictures, MOST_DOCUMENTS);
        PartnerApplication application = read(form, taken.photos(), errors);
        return Answer.to(() -> desk.apply(me.id(), application))
                .of(errors)
                .unless(taken.refusal())
                .thenGo("/partner?notice=partner-applied")
                .elseShow(model -> {
                    model.addAttribute("refused", taken.refused());
                    return application(partners.find(me.id()).orElse(null), taken.photos(), model);
                });
    }

    private static PartnerApplication read(PartnerForm form, List<UUID> documents, Errors errors) {
        var typed = new TypedOffer(errors);
        String number = BusinessNumber.read(form.businessNumber()).orElse("");
        if (number.isEmpty()) {
            errors.rejectValue("businessNumber", "partner.form.number");
        }
        if (documents.isEmpty()) {
            errors.reject("partner.form.documents.none");
        }
        return new PartnerApplication(
                typed.text("name", form.name(), 2, 60), number, typed.text("text", form.text(), 0, 1000), documents);
    }

    private static String application(@Nullable Partner partner, List<UUID> documents, Model model) {
        model.addAttribute("partner", partner);
        model.addAttribute("kept", documents);
        return "center/partner/application";
    }
}
