package dev.madang.rental.hosting.editor;

import dev.madang.platform.refusal.Violation;
import dev.madang.platform.text.Sentences;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says at the editor's fields what the domain has against them. */
@Component
class ListingProblems {

    private static final String CODE = "refused";
    private static final String PHOTOS = "photos";

    private final Sentences sentences;

    ListingProblems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Of each field the first; photos are no field of the form. */
    void note(List<Violation> flaws, Errors errors) {
        for (Violation flaw : flaws) {
            String sentence = sentences.of(flaw.key(), flaw.arguments().toArray());
            if (flaw.field().equals(PHOTOS)) {
                errors.reject(CODE, sentence);
            } else if (!errors.hasFieldErrors(flaw.field())) {
                errors.rejectValue(flaw.field(), CODE, sentence);
            }
        }
    }
}
