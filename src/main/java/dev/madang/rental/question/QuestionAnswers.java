package dev.madang.rental.question;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.platform.web.Sentences;
import dev.madang.rental.question.QuestionBoard.Draft;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How forms under a listing are answered: in place for htmx; plainly by the listing's page, or by the form with what is wrong. */
@Component
class QuestionAnswers {

    static final String PAGE = "rental/question/questions";
    static final String SECTION = "rental/question/questions :: section";

    private final QuestionBoards boards;
    private final Sentences sentences;

    QuestionAnswers(QuestionBoards boards, Sentences sentences) {
        this.boards = boards;
        this.sentences = sentences;
    }

    /**
     * @param question the one that is answered; null for a new one
     * @param typed what was sent, to come back when it cannot be accepted
     * @param done code of the notice that says it was
     * @throws Refusal 404 and 410 only
     */
    String answer(
            UUID listing,
            @Nullable UUID question,
            String typed,
            String done,
            CurrentMember me,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            RefusalStatus.set(refusal, response);
            var draft = new Draft(question, typed, sentences.of(refusal.key(), refusal.arguments()));
            model.addAttribute(
                    "questions", boards.page(listing, Turn.FIRST, me, model).with(draft));
            return htmx.isHtmxRequest() ? SECTION : PAGE;
        }
        if (!htmx.isHtmxRequest()) {
            return backTo(listing, done);
        }
        String sentence = sentences.of("notice." + done);
        model.addAttribute(
                "questions", boards.page(listing, Turn.FIRST, me, model).saying(sentence));
        return SECTION;
    }

    static String backTo(UUID listing, String notice) {
        return "redirect:/listings/" + listing + "?notice=" + notice + "#questions";
    }
}
