package dev.madang.platform.text;

import dev.madang.platform.refusal.Refusal;

/** Why somebody does something, in their own words, where that is all that is asked. */
public final class TypedReason {

    private static final int SHORTEST = 2;

    private TypedReason() {}

    /**
     * As {@link TypedText} is kept.
     *
     * @param most characters
     * @throws Refusal 422 for what is shorter than two, longer or cannot be read
     */
    public static String read(String typed, int most) {
        return read(typed, SHORTEST, most);
    }

    /** The same where nothing need be said. */
    public static String optional(String typed, int most) {
        return read(typed, 0, most);
    }

    /** The same where everybody will read it: telephones, e-mails and accounts are held back. */
    public static String open(String typed, int most) {
        return withoutContacts(read(typed, most));
    }

    /** The same where nothing need be said. */
    public static String openOptional(String typed, int most) {
        return withoutContacts(optional(typed, most));
    }

    private static String withoutContacts(String text) {
        ContactDetails.in(text).ifPresent(found -> {
            throw Refusal.invalid(found.sentence());
        });
        return text;
    }

    private static String read(String typed, int least, int most) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        if (length < least || length > most || !TypedText.isReadable(text)) {
            throw Refusal.invalid("written.reason", most);
        }
        return text;
    }
}
