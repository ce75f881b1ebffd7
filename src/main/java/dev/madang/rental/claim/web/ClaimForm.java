package dev.madang.rental.claim.web;

import dev.madang.platform.text.Written;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a claim when it is opened, answered or decided, word for word, so that it comes back as it was
 * typed whatever is wrong with it.
 *
 * @param answer name of the step that is chosen; empty where there is no choice
 * @param amount in won
 * @param reason in the writer's own words, read by both sides
 * @param withoutPhotos why there is no photo, where one opens it
 * @param sure whether an operator has seen what both say, and means the amount
 */
record ClaimForm(
        String answer,
        String amount,
        @Written(most = 1000) String reason,
        @Written(most = 300) String withoutPhotos,
        String sure) {

    static final ClaimForm EMPTY = new ClaimForm("", "", "", "", "");

    ClaimForm(
            @Nullable String answer,
            @Nullable String amount,
            @Written(most = 1000) @Nullable String reason,
            @Written(most = 300) @Nullable String withoutPhotos,
            @Nullable String sure) {
        this.answer = answer == null ? "" : answer;
        this.amount = amount == null ? "" : amount;
        this.reason = reason == null ? "" : reason;
        this.sure = sure == null ? "" : sure;
        this.withoutPhotos = withoutPhotos == null ? "" : withoutPhotos;
    }

    boolean isSure() {
        return sure.equals("true");
    }
}
