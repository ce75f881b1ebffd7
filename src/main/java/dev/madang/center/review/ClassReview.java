package dev.madang.center.review;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Cursor;
import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who came says of a class.
 *
 * @param program name of what was taught
 * @param reply of the centre, or null
 */
public record ClassReview(
        UUID id,
        UUID center,
        String program,
        MemberCard author,
        int stars,
        String text,
        Instant writtenAt,
        @Nullable String reply) {

    public static final int MOST_STARS = 5;
    static final int SHORTEST = 10;
    static final int LONGEST = 1000;
    static final int LONGEST_REPLY = 500;

    /** The month in which it was written, in the reader's language. */
    public String month(Locale reader) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").localizedBy(reader).format(writtenAt.atZone(Seoul.ZONE));
    }

    Cursor cursor() {
        return new Cursor(writtenAt, id);
    }
}
