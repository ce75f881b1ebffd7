package dev.madang.rental.question;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the host says to a question. */
@ForMembers
@Controller
class QuestionAnswerController {

    private final QuestionDesk desk;
    private final QuestionActs acts;

    QuestionAnswerController(QuestionDesk desk, QuestionActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @PostMapping("/listings/{listing}/questions/{question}/answer")
    Answer answer(
            @PathVariable UUID listing,
            @PathVariable UUID question,
            @Valid QuestionForm.Answered form,
            BindingResult errors,
            CurrentMember me) {
        String answer = form.typed();
        return acts.take(
                listing,
                question,
                answer,
                errors,
                me,
                "question-answered",
                () -> desk.answer(me.id(), listing, question, answer));
    }
}
