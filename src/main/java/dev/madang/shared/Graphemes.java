package dev.madang.shared;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text counted and cut where a person would cut it: never within what is read as one character, such as a family of emoji or 각 in parts. */
public final class Graphemes {

    private static final Pattern ONE = Pattern.compile("\\X");

    private Graphemes() {}

    /** Characters as they are read. */
    public static long count(String text) {
        return ONE.matcher(text).results().count();
    }

    /** As many whole characters as fit into so many code points, from the beginning. */
    public static String cut(String text, int codePoints) {
        var kept = new StringBuilder();
        int room = codePoints;
        for (var match = ONE.matcher(text); match.find(); ) {
            room -= match.group().codePointCount(0, match.group().length());
            if (room < 0) {
                break;
            }
            kept.append(match.group());
        }
        return kept.toString();
    }

    /** The text, or its beginning and an ellipsis when it is longer than so many code points. */
    public static String abbreviate(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : cut(text, codePoints - 1).stripTrailing() + "…";
    }

    /** The first character as it is read, to stand for a picture; empty for an empty text. */
    public static String first(String text) {
        return ONE.matcher(text)
                .results()
                .limit(1)
                .map(result -> result.group())
                .collect(Collectors.joining());
    }
}
