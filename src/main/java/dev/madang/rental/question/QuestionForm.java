package dev.madang.rental.question;

import dev.madang.platform.text.Written;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed under a listing: a question of a member, or the answer of its host. */
record QuestionForm(
        @Written(open = true, least = 10, most = 500, tooShort = "question.too-short") @Nullable
        String text) {

    String typed() {
        return Objects.requireNonNullElse(text, "");
    }

    record Answered(
            @Written(open = true, least = 2, most = 1000, tooShort = "question.answer.too-short") @Nullable
            String answer) {

        String typed() {
            return Objects.requireNonNullElse(answer, "");
        }
    }
}
