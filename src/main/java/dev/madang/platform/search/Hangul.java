package dev.madang.platform.search;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hangul taken apart and put together: syllables (텐), letters as they are typed (ㅌㅔㄴ), initial consonants (ㅌ). Whatever
 * is not Hangul passes through unchanged.
 */
public final class Hangul {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    /** Stands for the end of a syllable that ends in its vowel. */
    private static final char NO_FINAL = ' ';

    private static final String FINALS = NO_FINAL + "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';

    private static final Map<Character, String> TYPED_AS_TWO = Map.ofEntries(
            Map.entry('ㅘ', "ㅗㅏ"),
            Map.entry('ㅙ', "ㅗㅐ"),
            Map.entry('ㅚ', "ㅗㅣ"),
            Map.entry('ㅝ', "ㅜㅓ"),
            Map.entry('ㅞ', "ㅜㅔ"),
            Map.entry('ㅟ', "ㅜㅣ"),
            Map.entry('ㅢ', "ㅡㅣ"),
            Map.entry('ㄳ', "ㄱㅅ"),
            Map.entry('ㄵ', "ㄴㅈ"),
            Map.entry('ㄶ', "ㄴㅎ"),
            Map.entry('ㄺ', "ㄹㄱ"),
            Map.entry('ㄻ', "ㄹㅁ"),
            Map.entry('ㄼ', "ㄹㅂ"),
            Map.entry('ㄽ', "ㄹㅅ"),
            Map.entry('ㄾ', "ㄹㅌ"),
            Map.entry('ㄿ', "ㄹㅍ"),
            Map.entry('ㅀ', "ㄹㅎ"),
            Map.entry('ㅄ', "ㅂㅅ"));

    private static final Map<String, Character> JOINED =
            TYPED_AS_TWO.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Hangul() {}

    /** The letters in the order in which they are typed: 닭과 becomes ㄷㅏㄹㄱㄱㅗㅏ. */
    public static String letters(String text) {
        var letters = new StringBuilder();
        for (char c : normal(text).toCharArray()) {
            if (isSyllable(c)) {
                letters.append(initial(c)).append(typed(vowel(c)));
                if (hasFinal(c)) {
                    letters.append(typed(last(c)));
                }
            } else {
                letters.append(typed(c));
            }
        }
        return letters.toString();
    }

    /** Every syllable's initial consonant: 4인용 텐트 becomes 4ㅇㅇ ㅌㅌ. */
    public static String initials(String text) {
        var initials = new StringBuilder();
        for (char c : normal(text).toCharArray()) {
            initials.append(isSyllable(c) ? initial(c) : c);
        }
        return initials.toString();
    }

    /** Whether someone typed nothing but initial consonants, perhaps with spaces: ㅌㅌ. */
    public static boolean areInitials(String text) {
        String letters = text.replace(" ", "");
        return !letters.isEmpty() && letters.chars().allMatch(c -> INITIALS.indexOf(c) >= 0);
    }

    /** What comes of typing these letters: ㄷㅏㄹㄱㄱㅗㅏ becomes 닭과. Letters that make no syllable stay as they are. */
    public static String compose(String letters) {
        return new Composition(letters).text();
    }

    static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String typed(char letter) {
        return TYPED_AS_TWO.getOrDefault(letter, String.valueOf(letter));
    }

    private static char initial(char syllable) {
        return INITIALS.charAt((syllable - FIRST_SYLLABLE) / (VOWELS.length() * FINALS.length()));
    }

    private static char vowel(char syllable) {
        return VOWELS.charAt((syllable - FIRST_SYLLABLE) / FINALS.length() % VOWELS.length());
    }

    private static char last(char syllable) {
        return FINALS.charAt((syllable - FIRST_SYLLABLE) % FINALS.length());
    }

    private static boolean hasFinal(char syllable) {
        return last(syllable) != NO_FINAL;
    }

    private static char syllable(char initial, char vowel, char last) {
        return (char) (FIRST_SYLLABLE
                + (INITIALS.indexOf(initial) * VOWELS.length() + VOWELS.indexOf(vowel)) * FINALS.length()
                + FINALS.indexOf(last));
    }

    /** Reads typed letters one syllable at a time. */
    private static final class Composition {

        private static final char NOTHING = 0;

        private final String letters;
        private final StringBuilder text = new StringBuilder();
        private int next;

        Composition(String letters) {
            this.letters = letters;
        }

        String text() {
            while (next < letters.length()) {
                if (isInitial(next) && isVowel(next + 1)) {
                    text.append(readSyllable());
                } else if (isVowel(next)) {
                    text.append(readVowel());
                } else {
                    text.append(letters.charAt(next++));
                }
            }
            return text.toString();
        }

        private char readSyllable() {
            char initial = letters.charAt(next++);
            char vowel = readVowel();
            return syllable(initial, vowel, readFinal());
        }

        private char readVowel() {
            char vowel = letters.charAt(next++);
            char joined = joinedWith(vowel, next);
            if (joined == NOTHING) {
                return vowel;
            }
            next++;
            return joined;
        }

        /** A consonant before a vowel begins the next syllable instead of ending this one. */
        private char readFinal() {
            if (!isFinal(next) || isVowel(next + 1)) {
                return NO_FINAL;
            }
            char last = letters.charAt(next++);
            char joined = joinedWith(last, next);
            if (joined == NOTHING || isVowel(next + 1)) {
                return last;
            }
            next++;
            return joined;
        }

        private char joinedWith(char letter, int index) {
            return index < letters.length()
                    ? JOINED.getOrDefault("" + letter + letters.charAt(index), NOTHING)
                    : NOTHING;
        }

        private boolean isInitial(int index) {
            return isAmong(INITIALS, index);
        }

        private boolean isVowel(int index) {
            return isAmong(VOWELS, index);
        }

        private boolean isFinal(int index) {
            return isAmong(FINALS, index) && letters.charAt(index) != NO_FINAL;
        }

        private boolean isAmong(String some, int index) {
            return index < letters.length() && some.indexOf(letters.charAt(index)) >= 0;
        }
    }
}
