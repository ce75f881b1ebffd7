package dev.madang.rental.question;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
            @RequestParam(defaultValue = "") String answer,
            CurrentMember me) {
        return acts.take(
                listing,
                question,
                answer,
                me,
                "question-answered",
                () -> desk.answer(me.id(), listing, question, QuestionText.answer(answer)));
    }
}
