package dev.madang.rental.claim.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.shared.Won;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the guest says to a claim, and the host to the guest's counter offer. */
@ForAllMembers
@Controller
class ClaimAnswerController {

    private final ClaimDesk desk;
    private final ClaimActs acts;
    private final ClaimFormReader reader;

    ClaimAnswerController(ClaimDesk desk, ClaimActs acts, ClaimFormReader reader) {
        this.desk = desk;
        this.acts = acts;
        this.reader = reader;
    }

    @PostMapping("/reservations/{id}/claim/answer")
    Answer answer(
            @PathVariable UUID id,
            @Valid @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            CurrentMember me) {
        Optional<ClaimStep> answer = reader.answer(form, errors);
        Runnable step =
                answer.map(chosen -> step(chosen, id, me.id(), form, errors)).orElse(() -> {});
        return acts.take(id, me, errors, page(id), "claim-answered", step);
    }

    @PostMapping("/reservations/{id}/claim/withdrawal")
    Answer withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("claim") ClaimForm form,
            BindingResult errors,
            CurrentMember me) {
        return acts.take(id, me, errors, page(id), "claim-withdrawn", () -> desk.withdraw(me.id(), id));
    }

    private Runnable step(ClaimStep answer, UUID id, UUID me, ClaimForm form, BindingResult errors) {
        return switch (answer) {
            case AGREE -> () -> desk.agree(me, id);
            case ACCEPT -> () -> desk.accept(me, id);
            case COUNTER -> {
                Won offer = reader.amount(form, errors);
                String words = reader.words(form, errors);
                yield () -> desk.counter(me, id, offer, words);
            }
            case DISPUTE -> {
                String words = reader.words(form, errors);
                yield () -> desk.dispute(me, id, words);
            }
            case REJECT -> {
                String words = reader.words(form, errors);
                yield () -> desk.reject(me, id, words);
            }
            default -> {
                errors.rejectValue("answer", "claim.answer.missing");
                yield () -> {};
            }
        };
    }

    private static String page(UUID id) {
        return Links.reservation(id) + "/claim";
    }
}
