package dev.madang.platform.search;

import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Words that somebody looks for, as they typed them. */
public final class TypedWords {

    /** As many characters as a field for them takes. */
    public static final int LONGEST = 80;

    /** More words than this are a letter, not a search. */
    public static final int MOST = 8;

    private TypedWords() {}

    /** Readable, without spaces around, not longer than {@link #LONGEST}; empty for none. */
    public static String of(@Nullable String typed) {
        return of(typed, LONGEST);
    }

    /** The same of another length. */
    public static String of(@Nullable String typed, int longest) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return Graphemes.cut(text, longest).strip();
    }

    /** The same, and empty where nothing of it is a letter or a digit. */
    public static String said(@Nullable String typed, int longest) {
        String words = of(typed, longest);
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }

    /** True in SQL for a text that has all of {@code :words}, which are a pattern that {@link WordPatterns} made of them. */
    public static String allIn(String text) {
        return "translate(lower(%s), E' \\n\\r\\t', '') ~ :words".formatted(text);
    }
}
