package dev.madang.platform.text;

import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people write, as it is kept: nothing hangs over, lines end in one way, Hangul in whole syllables. */
public final class TypedText {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\n\\t]]");

    private TypedText() {}

    public static String normalize(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }

    /** Without control characters, and without those that stand for what could not be decoded. */
    public static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find();
    }

    /**
     * @param least characters as a person counts them: a flag is one
     * @param most code points, see {@link #length}
     */
    static boolean isWithin(int least, int most, String text) {
        return Graphemes.count(text) >= least && length(text) <= most;
    }

    /** In code points, as the database counts, so that what passes can be kept. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
