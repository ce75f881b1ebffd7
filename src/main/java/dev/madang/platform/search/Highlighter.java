package dev.madang.platform.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Marks in a text what was searched for, whatever the spaces and capitals: 캠핑의자 is found in “새 캠핑 의자”. */
public final class Highlighter {

    private Highlighter() {}

    /** A stretch of text, marked or not; all parts together are the text. */
    public record Part(String text, boolean marked) {}

    /** @param words what was searched for; words of initial consonants (ㅌㅌ) mark the syllables they stand for */
    public static List<Part> mark(String text, Collection<String> words) {
        var dense = Dense.of(text);
        var marked = new BitSet(text.length());
        words.forEach(word -> dense.mark(word, marked));
        return parts(text, marked);
    }

    private static List<Part> parts(String text, BitSet marked) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean mark = marked.get(start);
            int change = mark ? marked.nextClearBit(start) : marked.nextSetBit(start);
            int end = change < 0 ? text.length() : Math.min(change, text.length());
            parts.add(new Part(text.substring(start, end), mark));
            start = end;
        }
        return parts;
    }

    /** A text without its spaces, and where each of its characters stood. */
    private record Dense(String characters, String initials, int[] positions) {

        static Dense of(String text) {
            int[] positions = IntStream.range(0, text.length())
                    .filter(i -> !Character.isWhitespace(text.charAt(i)))
                    .toArray();
            var characters = new StringBuilder();
            for (int position : positions) {
                characters.append(Character.toLowerCase(text.charAt(position)));
            }
            return new Dense(characters.toString(), Hangul.initials(characters.toString()), positions);
        }

        void mark(String word, BitSet marked) {
            String sought = word.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
            String within = Hangul.areInitials(sought) ? initials : characters;
            if (sought.isEmpty() || within.length() != positions.length) {
                return;
            }
            for (int at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
                marked.set(positions[at], positions[at + sought.length() - 1] + 1);
            }
        }
    }
}
