package dev.madang.rental.question;

import dev.madang.member.MemberCard;
import dev.madang.rental.Links;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The questions under a listing, {@code rental/question/questions :: section}.
 *
 * @param host whether its reader is the listing's host, who answers instead of asking
 * @param next address of the page after this, or null
 * @param draft what was typed and could not be accepted
 * @param said what was done a moment ago, or null
 */
public record QuestionBoard(
        UUID listing,
        boolean host,
        List<Row> rows,
        @Nullable String next,
        Draft draft,
        @Nullable String said) {

    /**
     * @param asker null for who is not a member any more
     * @param removable whether the reader may remove it
     */
    public record Row(Question question, @Nullable MemberCard asker, boolean removable) {}

    /**
     * @param question the one that was being answered; null for a new question
     * @param problem the sentence that says what is wrong with it; null when nothing is
     */
    public record Draft(
            @Nullable UUID question, String text, @Nullable String problem) {

        static final Draft NONE = new Draft(null, "", null);

        /** What stands in the field of a new question. */
        public String asked() {
            return question == null ? text : "";
        }

        public @Nullable String problemOf(@Nullable UUID id) {
            return id == null ? (question == null ? problem : null) : (id.equals(question) ? problem : null);
        }
    }

    /** What stands in the field of an answer. */
    public String answered(Question to) {
        if (to.id().equals(draft.question())) {
            return draft.text();
        }
        return to.answer() == null ? "" : to.answer().text();
    }

    public String path() {
        return Links.listing(listing) + "/questions";
    }

    /** The same with a draft that could not be accepted. */
    QuestionBoard with(Draft refused) {
        return new QuestionBoard(listing, host, rows, next, refused, null);
    }

    /** The same after something was done. */
    QuestionBoard saying(String sentence) {
        return new QuestionBoard(listing, host, rows, next, Draft.NONE, sentence);
    }
}
