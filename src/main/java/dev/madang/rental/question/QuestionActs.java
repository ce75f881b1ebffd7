package dev.madang.rental.question;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.Answer;
import dev.madang.rental.Links;
import dev.madang.rental.question.QuestionBoard.Draft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Steps with questions, answered in place for htmx, else by the listing's page; by the form with what was typed when they are refused. */
@Component
class QuestionActs {

    private static final String PAGE = "rental/question/questions";
    private static final String SECTION = "section";

    private final QuestionBoards boards;
    private final Sentences sentences;

    QuestionActs(QuestionBoards boards, Sentences sentences) {
        this.boards = boards;
        this.sentences = sentences;
    }

    Answer show(UUID listing, Turn turn, @Nullable CurrentMember me) {
        return Answer.showing(model -> show(boards.page(listing, turn, me, model), model))
                .part(SECTION);
    }

    /**
     * @param question the one that is answered; null for a new one
     * @param done code of the notice that says it was
     */
    Answer take(
            UUID listing,
            @Nullable UUID question,
            String typed,
            BindingResult errors,
            CurrentMember me,
            String done,
            Runnable step) {
        return Answer.to(step)
                .ofPart(errors)
                .part(SECTION)
                .thenGo(path(listing, done))
                .thenShow(model -> show(first(listing, me, model).saying(sentences.of("notice." + done)), model))
                .elseShow(model -> {
                    var draft = new Draft(question, typed, problem(errors, model));
                    return show(first(listing, me, model).with(draft), model);
                });
    }

    private static @Nullable String problem(BindingResult errors, Model model) {
        FieldError wrong = errors.getFieldError();
        return wrong == null ? (String) model.getAttribute("problem") : wrong.getDefaultMessage();
    }

    static String path(UUID listing, String notice) {
        return Links.listing(listing) + "?notice=" + notice + "#questions";
    }

    private QuestionBoard first(UUID listing, CurrentMember me, Model model) {
        return boards.page(listing, Turn.FIRST, me, model);
    }

    private static String show(QuestionBoard board, Model model) {
        model.addAttribute("questions", board);
        return PAGE;
    }
}
