package dev.madang.rental.hosting.editor;

import dev.madang.platform.search.TypedWords;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.draft.DraftWriter;
import dev.madang.rental.hosting.HostedListing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggestions for the fields of the editor, out of a few words and its photos. Nothing is saved, and nothing is taken that the host did not mark. */
@ForMembers
@Controller
class ListingDraftController {

    private static final String FORM = "listingForm";

    private final ListingEditor editor;
    private final DraftWriter drafts;

    ListingDraftController(ListingEditor editor, DraftWriter drafts) {
        this.editor = editor;
        this.drafts = drafts;
    }

    @PostMapping(path = "/listings/{id}/edit", params = "suggest")
    Answer suggest(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String draftWords,
            Locale locale) {
        List<UUID> photos =
                editor.requireOpen(id, me).map(HostedListing::photos).orElse(List.of());
        String words = TypedWords.said(draftWords, DraftWriter.LONGEST_WORDS);
        return Answer.showing(model -> {
                    model.addAttribute("draftWords", words);
                    if (words.isEmpty()) {
                        model.addAttribute("noWords", true);
                    } else {
                        model.addAttribute("draft", drafts.of(words, photos, me.id(), locale));
                    }
                    return editor.page(id, me, model);
                })
                .part("draft");
    }

    /** @param take names of the fields whose suggestions are taken */
    @PostMapping(path = "/listings/{id}/edit", params = "takeSuggestions")
    Answer take(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") List<String> take,
            @RequestParam Map<String, String> typed) {
        editor.requireOpen(id, me);
        return Answer.showing(model -> {
            model.addAttribute("taken", true);
            show(form.with(field -> take.contains(field) ? typed.get("suggested-" + field) : null), model);
            return editor.page(id, me, model);
        });
    }

    private static void show(ListingForm form, Model model) {
        model.addAttribute(FORM, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, new BeanPropertyBindingResult(form, FORM));
    }
}
