package dev.madang.rental.ask;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a model has written so far, for who asked and for operators to whom it was reported; pages with scripts hear of it by themselves. */
@ForMembers
@Controller
class WrittenAnswerController {

    private final WrittenAnswers answers;

    WrittenAnswerController(WrittenAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/ask/answers/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute(
                "written",
                answers.find(id).filter(answer -> answer.isReadBy(me)).orElseThrow(Refusal::notFound));
        return "rental/ask/written";
    }

    @HxRequest
    @GetMapping("/ask/answers/{id}")
    String refresh(@PathVariable UUID id, CurrentMember me, Model model) {
        show(id, me, model);
        return "rental/ask/ask :: written";
    }
}
