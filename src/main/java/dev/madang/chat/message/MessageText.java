package dev.madang.chat.message;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.TypedText;

/** What can be said in a message: without invisible letters, Hangul in whole syllables. */
public final class MessageText {

    /** Characters, as a person counts them. */
    public static final int LONGEST = 2000;

    private MessageText() {}

    /**
     * @param photos whether some go along, which need no words
     * @throws Refusal 422 with what is wrong with it
     */
    static String read(String typed, boolean photos) {
        String text = TypedText.normalize(typed);
        if (!TypedText.isReadable(text)) {
            throw Refusal.invalid("written.unreadable");
        }
        int length = TypedText.length(text);
        if (length > LONGEST) {
            throw Refusal.invalid("chat.refused.too-long", LONGEST, length);
        }
        if (TypedText.seenLength(text) == 0 && !photos) {
            throw Refusal.invalid("chat.refused.empty");
        }
        return text;
    }
}
