package dev.madang.rental.question;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions about a listing, and a new one. */
@Controller
@RequestMapping("/listings/{listing}/questions")
class QuestionController {

    private final QuestionDesk desk;
    private final QuestionBoards boards;
    private final QuestionAnswers answers;

    QuestionController(QuestionDesk desk, QuestionBoards boards, QuestionAnswers answers) {
        this.desk = desk;
        this.boards = boards;
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping
    String list(@PathVariable UUID listing, Turn turn, @Nullable CurrentMember me, Model model) {
        model.addAttribute("questions", boards.page(listing, turn, me, model));
        return QuestionAnswers.PAGE;
    }

    @HxRequest
    @ForEveryone
    @GetMapping
    String turn(@PathVariable UUID listing, Turn turn, @Nullable CurrentMember me, Model model) {
        list(listing, turn, me, model);
        return QuestionAnswers.SECTION;
    }

    @ForMembers
    @PostMapping
    String ask(
            @PathVariable UUID listing,
            @RequestParam(defaultValue = "") String text,
            CurrentMember me,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        return answers.answer(
                listing,
                null,
                text,
                "question-asked",
                me,
                htmx,
                model,
                response,
                () -> desk.ask(me.id(), listing, QuestionText.question(text)));
    }
}
