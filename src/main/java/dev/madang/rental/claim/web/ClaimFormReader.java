package dev.madang.rental.claim.web;

import dev.madang.platform.web.TypedFields;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.shared.Won;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Understands what people type about claims; what cannot be understood is noted at its field. */
@Component
class ClaimFormReader {

    private final ConversionService formats;

    ClaimFormReader(@Qualifier("mvcConversionService") ConversionService formats) {
        this.formats = formats;
    }

    /** In won; nothing typed is noted as missing, since zero is an amount that one must mean. */
    Won amount(ClaimForm form, Errors errors) {
        if (form.amount().isBlank()) {
            errors.rejectValue("amount", "claim.amount.missing");
        }
        return new TypedFields(errors, formats).won("amount", form.amount());
    }

    String words(ClaimForm form, Errors errors) {
        if (form.reason().isBlank()) {
            errors.rejectValue("reason", "reservation.reason.missing");
        }
        return form.reason();
    }

    /** @return empty, and noted, when no answer is chosen or one that nobody offers */
    Optional<ClaimStep> answer(ClaimForm form, Errors errors) {
        Optional<ClaimStep> answer = Arrays.stream(ClaimStep.values())
                .filter(step -> step.name().equals(form.answer()))
                .findFirst();
        if (answer.isEmpty()) {
            errors.rejectValue("answer", "claim.answer.missing");
        }
        return answer;
    }
}
