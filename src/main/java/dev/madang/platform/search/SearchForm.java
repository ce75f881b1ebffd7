package dev.madang.platform.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form in which text is indexed and asked for, however it was typed: ４Ｌ and 4L, 텐트 composed by a phone or taken apart by
 * a file name, ᄐ and ㅌ. Single Hangul letters stay letters, so that initials are still initials.
 */
public final class SearchForm {

    /** The letters of a keyboard, which the compatible form would put together to syllables. */
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\u3131-\\u318E]+");

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private SearchForm() {}

    public static String of(String text) {
        String compatible = OTHER_THAN_LETTERS
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(Normalizer.normalize(part.group(), Form.NFKC)));
        var form = new StringBuilder(compatible.length());
        compatible.chars().forEach(c -> form.append(letter((char) c)));
        return form.toString();
    }

    /** To compare names by: without spaces, hyphens and capitals. */
    public static String key(String name) {
        return of(name).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static char letter(char c) {
        if (c >= 0x1100 && c <= 0x1112) {
            return INITIALS.charAt(c - 0x1100);
        }
        if (c >= 0x1161 && c <= 0x1175) {
            return VOWELS.charAt(c - 0x1161);
        }
        return c >= 0x11A8 && c <= 0x11C2 ? FINALS.charAt(c - 0x11A8) : c;
    }
}
