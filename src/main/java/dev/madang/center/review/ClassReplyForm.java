package dev.madang.center.review;

import dev.madang.platform.text.Written;

/** A centre's answer as it is typed. */
class ClassReplyForm {

    @Written(open = true, least = 1, most = ClassReview.LONGEST_REPLY, tooShort = "review.text.short")
    private String text = "";

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
