package dev.madang.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a member is to be told.
 *
 * @param source names what happened, so that of one event a member is told once
 * @param kind name of a {@link NotificationKind}
 * @param text message key of the sentence
 * @param words of the sentence: texts, numbers, won, days and instants
 * @param href the page on which it can be seen
 * @param mailed whether it is worth a mail, to who wants them
 * @param letter how the mail is worded; null when it says the sentence
 */
public record News(
        UUID member,
        String source,
        String kind,
        String text,
        List<Object> words,
        String href,
        boolean mailed,
        @Nullable Letter letter) {

    public News(UUID member, String source, String kind, String text, List<Object> words, String href, boolean mailed) {
        this(member, source, kind, text, words, href, mailed, null);
    }

    /** Worth a mail of this wording. */
    public News by(Letter letter) {
        return new News(member, source, kind, text, words, href, true, letter);
    }
}
