package dev.madang.platform.search;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/**
 * How far a word is from another by its letters: a letter too many, missing, wrong, or two in the wrong order is one
 * step. 탠트 is one step from 텐트.
 */
public final class Spelling {

    private static final int SHORTEST_MENDED = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** How many steps a word of this many letters may be off and still be understood: none when short, two when long. */
    public static int tolerance(String letters) {
        if (letters.length() < SHORTEST_MENDED) {
            return 0;
        }
        return letters.length() < LONG ? 1 : 2;
    }

    /** The word that was probably meant: the closest within the tolerance. Of equally close ones the first. */
    public static Optional<String> closest(String typed, Collection<String> words) {
        String letters = Hangul.letters(typed);
        return words.stream()
                .filter(word -> distance(letters, Hangul.letters(word)) <= tolerance(letters))
                .min(comparingInt(word -> distance(letters, Hangul.letters(word))));
    }

    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : fewest(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int fewest(int[][] steps, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
