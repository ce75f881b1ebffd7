package dev.madang.center.review;

import dev.madang.platform.text.Written;
import org.springframework.validation.Errors;

/** A review of a class as it is typed. */
class ClassReviewForm {

    private String stars = "";

    @Written(open = true, least = ClassReview.SHORTEST, most = ClassReview.LONGEST, tooShort = "review.text.short")
    private String text = "";

    void check(Errors errors) {
        if (!stars.matches("[1-5]")) {
            errors.rejectValue("stars", "review.stars.missing");
        }
    }

    /** To be read once {@link #check} has found nothing. */
    int chosen() {
        return stars.charAt(0) - '0';
    }

    public String getStars() {
        return stars;
    }

    public void setStars(String stars) {
        this.stars = stars;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
