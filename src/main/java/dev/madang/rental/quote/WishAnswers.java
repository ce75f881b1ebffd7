package dev.madang.rental.quote;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.occupancy.DaysTaken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Does what a form asks for, or says in the form why not, at the field that should be mended. */
@Component
public class WishAnswers {

    private final Sentences sentences;

    WishAnswers(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * @param act what to do with the wish; gives the path to go on to
     * @return that path, or empty when the form is to be shown again, with the status set that says why
     * @throws Refusal 404 only
     */
    public Optional<String> answer(
            UUID listing,
            ReservationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Function<BookingRequest, String> act) {
        Optional<BookingRequest> wish = errors.hasErrors() ? Optional.empty() : form.wish(listing);
        if (wish.isEmpty()) {
            if (!errors.hasErrors()) {
                reject(errors, "to", sentences.of("reservation.refused.reversed"));
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return Optional.empty();
        }
        try {
            return Optional.of(act.apply(wish.get()));
        } catch (BookingRefused refused) {
            refused.objections().forEach(objection -> reject(errors, objection.field(), sentence(objection)));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (DaysTaken taken) {
            errors.reject("taken", sentences.of("reservation.taken", wish.get().days()));
            response.setStatus(HttpStatus.CONFLICT.value());
        } catch (Refusal refusal) {
            explain(refusal, form, errors);
            RefusalStatus.set(refusal, response);
        }
        return Optional.empty();
    }

    private void explain(Refusal refusal, ReservationForm form, BindingResult errors) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        if (refusal.kind() == Refusal.Kind.INVALID || refusal.kind() == Refusal.Kind.MALFORMED) {
            form.setIdempotencyKey(Idempotency.newKey());
        }
        errors.reject("refused", sentences.of(refusal.key(), refusal.arguments()));
    }

    private String sentence(Violation objection) {
        return sentences.of(objection.key(), objection.arguments().toArray());
    }

    private static void reject(BindingResult errors, String field, String sentence) {
        if (field.isEmpty()) {
            errors.reject("refused", sentence);
        } else {
            errors.rejectValue(field, "refused", sentence);
        }
    }
}
