package dev.madang.rental.question;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The questions about a listing, and a new one. */
@Controller
@RequestMapping("/listings/{listing}/questions")
class QuestionController {

    private final QuestionDesk desk;
    private final QuestionActs acts;

    QuestionController(QuestionDesk desk, QuestionActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    @ForEveryone
    @GetMapping
    Answer list(@PathVariable UUID listing, Turn turn, @Nullable CurrentMember me) {
        return acts.show(listing, turn, me);
    }

    @ForMembers
    @PostMapping
    Answer ask(@PathVariable UUID listing, @Valid QuestionForm form, BindingResult errors, CurrentMember me) {
        String text = form.typed();
        return acts.take(listing, null, text, errors, me, "question-asked", () -> desk.ask(me.id(), listing, text));
    }
}
