package dev.madang.review.web;

import dev.madang.platform.text.Written;
import dev.madang.review.domain.Replies;

/** A host's reply as it is typed. */
class ReplyForm {

    @Written(open = true, least = 1, most = Replies.LONGEST, tooShort = "review.text.short")
    private String text = "";

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
