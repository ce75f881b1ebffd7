package dev.madang.platform.text;

import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people write, as it is kept: nothing hangs over, lines end in one way, Hangul in whole syllables. */
public final class TypedText {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\n\\t]]");

    /** Letters by their class that show nothing, so that two texts look the same or one like none. */
    private static final String INVISIBLE = "\u115F\u1160\u3164\uFFA0\u2800\u00AD\u034F\u17B4\u17B5\u180E";

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private TypedText() {}

    public static String normalize(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }

    /** Without control characters, and without those that stand for what could not be decoded. */
    public static boolean isReadable(String text) {
        return !UNREADABLE.matcher(text).find();
    }

    /** Whether a character shows nothing. Joiners make one emoji of several; other marks of format turn the text around or hide. */
    public static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || INVISIBLE.indexOf(character) >= 0
                || Character.getType(character) == Character.FORMAT && character != ZERO_WIDTH_JOINER;
    }

    /** Whether a character shows something by itself: a mark needs another on which it stands. */
    public static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !isHidden(character) && !Character.isWhitespace(character) && !Character.isSpaceChar(character);
        };
    }

    /** Characters as a person counts those that they see: a flag is one, and what shows nothing none. */
    public static long seenLength(String text) {
        String seen = seen(text);
        return seen.codePoints().anyMatch(TypedText::isVisible) ? Graphemes.count(seen) : 0;
    }

    /** Without what shows nothing: what is left is what was written. */
    private static String seen(String text) {
        return text.codePoints()
                .filter(character -> character == '\n' || character == ZERO_WIDTH_JOINER || !isHidden(character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
    }

    /**
     * @param least characters, see {@link #seenLength}
     * @param most code points, see {@link #length}
     */
    static boolean isWithin(int least, int most, String text) {
        return seenLength(text) >= least && length(text) <= most;
    }

    /** In code points, as the database counts, so that what passes can be kept. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
