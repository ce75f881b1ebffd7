package dev.madang.review.web;

import dev.madang.platform.text.Written;
import dev.madang.review.domain.Opinion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A review as it is typed. */
class ReviewForm {

    private String stars = "";

    @Written(open = true, least = Opinion.SHORTEST, most = Opinion.LONGEST, tooShort = "review.text.short")
    private String text = "";

    private @Nullable Integer version;

    /** What was written before, to be said differently. */
    static ReviewForm of(Opinion opinion, int version) {
        var form = new ReviewForm();
        form.stars = String.valueOf(opinion.stars());
        form.text = opinion.text();
        form.version = version;
        return form;
    }

    void check(Errors errors) {
        if (!stars.matches("[1-5]")) {
            errors.rejectValue("stars", "review.stars.missing");
        }
    }

    Opinion opinion(List<UUID> photos) {
        return new Opinion(Integer.parseInt(stars), text, photos);
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

    /** That the writer has seen; null while nothing is written. */
    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }
}
