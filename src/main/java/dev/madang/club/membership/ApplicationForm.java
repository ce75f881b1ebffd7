package dev.madang.club.membership;

import dev.madang.platform.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What who wants to join answers to the club's questions, of which there are three at most, as they type it. */
public record ApplicationForm(String answer0, String answer1, String answer2) {

    static final ApplicationForm EMPTY = new ApplicationForm("", "", "");

    private static final int MOST = 500;

    public ApplicationForm(@Nullable String answer0, @Nullable String answer1, @Nullable String answer2) {
        this.answer0 = Objects.requireNonNullElse(answer0, "");
        this.answer1 = Objects.requireNonNullElse(answer1, "");
        this.answer2 = Objects.requireNonNullElse(answer2, "");
    }

    /** What stands in the fields. */
    public List<String> answers() {
        return List.of(answer0, answer1, answer2);
    }

    /** The answers to so many questions; notes at each what is wrong with it. */
    List<String> read(int questions, Errors errors) {
        var read = new ArrayList<String>();
        for (int i = 0; i < questions; i++) {
            String text = TypedText.normalize(answers().get(i));
            String field = "answer" + i;
            if (!TypedText.isReadable(text)) {
                errors.rejectValue(field, "written.unreadable");
            } else if (text.isEmpty()) {
                errors.rejectValue(field, "club.refused.answer");
            } else if (TypedText.length(text) > MOST) {
                errors.rejectValue(field, "written.too-long", new Object[] {MOST, TypedText.length(text)}, null);
            }
            read.add(text);
        }
        return read;
    }
}
