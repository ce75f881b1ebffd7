package dev.madang.chat.message;

import dev.madang.platform.refusal.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What can be said in a message: without invisible letters, Hangul in whole syllables. */
public final class MessageText {

    /** Characters, as a person counts them. */
    public static final int LONGEST = 2000;

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\n\\t]]");

    private MessageText() {}

    /**
     * @param photos whether some go along, which need no words
     * @throws Refusal 422 with what is wrong with it
     */
    static String read(String typed, boolean photos) {
        String text = Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
        if (UNWRITABLE.matcher(text).find()) {
            throw Refusal.invalid("editor.text.unwritable");
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw Refusal.invalid("chat.refused.too-long", LONGEST, length);
        }
        if (length == 0 && !photos) {
            throw Refusal.invalid("chat.refused.empty");
        }
        return text;
    }
}
