package dev.madang.notification;

import java.util.List;
import java.util.UUID;

/**
 * Something a member is to be told.
 *
 * @param source names what happened, so that of one event a member is told once
 * @param kind name of a {@link NotificationKind}
 * @param text message key of the sentence
 * @param words of the sentence: texts, numbers, won, days and instants
 * @param href the page on which it can be seen
 * @param mailed whether it is worth a mail, to who wants them
 */
public record News(
        UUID member, String source, String kind, String text, List<Object> words, String href, boolean mailed) {

    /** For who has got a letter of its own about it. */
    public News withoutMail() {
        return new News(member, source, kind, text, words, href, false);
    }
}
