package dev.madang.platform.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What was meant when the keyboard (두벌식) was in the other language: xpsxm for 텐트, ㅅ둣 for tent. */
public final class Keyboard {

    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final String LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";

    private static final Map<Character, Character> LETTER_OF = new HashMap<>();
    private static final Map<Character, Character> KEY_OF = new HashMap<>();

    static {
        for (int i = 0; i < KEYS.length(); i++) {
            LETTER_OF.put(KEYS.charAt(i), LETTERS.charAt(i));
            KEY_OF.put(LETTERS.charAt(i), KEYS.charAt(i));
        }
    }

    private Keyboard() {}

    /** The Hangul that the same keys give: xpsxm becomes 텐트. Nothing but capitals is taken for a caps lock left on. */
    public static String toHangul(String text) {
        String typed = text.equals(text.toUpperCase(Locale.ROOT)) ? text.toLowerCase(Locale.ROOT) : text;
        var letters = new StringBuilder();
        for (char key : typed.toCharArray()) {
            char small = Character.toLowerCase(key);
            letters.append(LETTER_OF.getOrDefault(key, LETTER_OF.getOrDefault(small, key)));
        }
        return Hangul.compose(letters.toString());
    }

    /** The Latin letters that the same keys give, in small letters: ㅅ둣 becomes tent. */
    public static String toLatin(String text) {
        var keys = new StringBuilder();
        for (char letter : Hangul.letters(text).toCharArray()) {
            keys.append(KEY_OF.getOrDefault(letter, letter));
        }
        return keys.toString().toLowerCase(Locale.ROOT);
    }

    /** The text in the other language's layout, whichever it was typed in. */
    public static String otherLayout(String text) {
        boolean latin = text.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        return latin ? toHangul(text) : toLatin(text);
    }
}
