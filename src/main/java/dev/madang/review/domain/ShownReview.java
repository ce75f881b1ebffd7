package dev.madang.review.domain;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that everyone can read.
 *
 * @param at since when
 * @param reply of the host, or null
 * @param replyWithheld whether there is one that operators keep from everybody
 */
public record ShownReview(
        UUID id,
        UUID listing,
        MemberCard author,
        Opinion opinion,
        Instant at,
        @Nullable String reply,
        boolean replyWithheld) {

    /** The month in which it was shown, in the reader's language. */
    public String month(Locale reader) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").localizedBy(reader).format(at.atZone(Seoul.ZONE));
    }

    Cursor cursor(int rank) {
        return new Cursor(rank, at, id);
    }
}
