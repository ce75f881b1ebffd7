package dev.madang.review.web;

import dev.madang.review.domain.Replies;
import org.springframework.validation.Errors;

/** A host's reply as it is typed. */
class ReplyForm {

    private String text = "";

    void check(Errors errors) {
        ReviewText.check(text, 1, Replies.LONGEST, "text", errors);
    }

    String cleaned() {
        return ReviewText.clean(text);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
