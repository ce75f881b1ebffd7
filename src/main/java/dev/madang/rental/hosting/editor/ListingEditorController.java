package dev.madang.rental.hosting.editor;

import dev.madang.media.PhotoField;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.hosting.Draft;
import dev.madang.rental.hosting.HostedListing;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.shared.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a host describes gear. A new one has its id before it is saved: sending it twice makes one listing. */
@ForMembers
@Controller
class ListingEditorController {

    private final HostingDesk desk;
    private final ListingEditor editor;
    private final ListingFormReader reader;
    private final PhotoUpload upload;
    private final ListingProblems problems;

    ListingEditorController(
            HostingDesk desk,
            ListingEditor editor,
            ListingFormReader reader,
            PhotoUpload upload,
            ListingProblems problems) {
        this.desk = desk;
        this.editor = editor;
        this.reader = reader;
        this.upload = upload;
        this.problems = problems;
    }

    @GetMapping("/listings/new")
    String begin(CurrentMember me, Model model, HttpServletResponse response) {
        if (!editor.mayLend(me)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "rental/hosting/confirm-email";
        }
        UUID id = Ids.next();
        model.addAttribute(editor.beginning(id, me));
        return editor.page(id, me, model);
    }

    @GetMapping("/listings/{id}/edit")
    String edit(@PathVariable UUID id, CurrentMember me, Model model) {
        return editor.edit(id, me, model);
    }

    @PostMapping("/listings/{id}/edit")
    Answer save(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String publish,
            PhotoField photos) {
        Optional<HostedListing> found = editor.requireOpen(id, me);
        TakenPhotos taken = upload.take(id, found, me, photos, Draft.EMPTY);
        String category = found.map(listing -> listing.details().category()).orElse("");
        ListingDetails details = reader.details(form, category, errors);
        int units = reader.units(form, errors);
        boolean publishing = publish != null;
        problems.note(desk.flaws(id, me.id(), details, publishing), errors);
        UnusualAmounts unusual = unusual(details, found);
        if (!errors.hasErrors() && !form.sure().equals(unusual.key())) {
            problems.note(unusual.questions(), errors);
        }
        return Answer.to(() ->
                        after(id, desk.save(id, me.id(), form.versionSeen(), details, units, publishing), publishing))
                .of(errors)
                .unless(taken.refusal())
                .elseShow((model, refusal) -> {
                    model.addAttribute("refused", taken.refused());
                    model.addAttribute("sure", unusual.key());
                    model.addAttribute(
                            "overwriting", refusal != null && refusal.key().equals(HostingDesk.CHANGED_SINCE));
                    return editor.page(id, me, model);
                });
    }

    /** One more row to fill in; nothing is saved. */
    @PostMapping(path = "/listings/{id}/edit", params = "addOption")
    Answer addOption(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            HttpServletResponse response) {
        editor.requireOpen(id, me);
        return editor.stay(id, me, "options", "refusal", response, () -> {});
    }

    /** What stands there already was asked about when it was new. */
    private static UnusualAmounts unusual(ListingDetails details, Optional<HostedListing> found) {
        UnusualAmounts now = UnusualAmounts.of(details);
        return found.map(HostedListing::details)
                .map(UnusualAmounts::of)
                .map(now::beyond)
                .orElse(now);
    }

    private static String after(UUID id, ListingStatus status, boolean published) {
        if (status != ListingStatus.PUBLISHED) {
            return "/hosting?notice=listing-kept";
        }
        return Links.listing(id) + (published ? "?notice=listing-published" : "?notice=listing-saved");
    }
}
