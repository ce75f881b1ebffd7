package dev.madang.rental.question;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes a question away. */
@ForMembers
@Controller
class QuestionRemovalController {

    private final QuestionDesk desk;

    QuestionRemovalController(QuestionDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/listings/{listing}/questions/{question}/removal")
    String remove(@PathVariable UUID listing, @PathVariable UUID question, CurrentMember me) {
        desk.remove(me.id(), listing, question);
        return "redirect:" + QuestionActs.path(listing, "question-removed");
    }
}
