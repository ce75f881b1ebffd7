package dev.madang.rental.question;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the host says to a question. */
@ForMembers
@Controller
class QuestionAnswerController {

    private final QuestionDesk desk;
    private final QuestionAnswers answers;

    QuestionAnswerController(QuestionDesk desk, QuestionAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping("/listings/{listing}/questions/{question}/answer")
    String answer(
            @PathVariable UUID listing,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String answer,
            CurrentMember me,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        return answers.answer(
                listing,
                question,
                answer,
                "question-answered",
                me,
                htmx,
                model,
                response,
                () -> desk.answer(me.id(), listing, question, QuestionText.answer(answer)));
    }
}
