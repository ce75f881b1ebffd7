package dev.madang.platform.text;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.SearchForm;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names by which a member, or what is theirs, could pass for one of Madang's operators, however they are spelt. */
public final class ReservedNames {

    private static final Pattern KOREAN = Pattern.compile(
            ".*(운영자|운영진|운영팀|관리자|관리팀|고객센터|고객지원|마당공식|공식마당|마당직원|마당상담|탈퇴한회원).*|마당|마당팀|마당운영|마당관리|마당cs|공식계정|시스템|cs(팀|센터)");

    /** Whole names only: badminton holds an admin. An l is an i, as {@link #LOOKALIKES} has it. */
    private static final Pattern ENGLISH = Pattern.compile(
            "((the|madang)?(admins?|administrators?|operators?|moderators?|support|staff|system|official|root|helpdesk|customer(service|support|care))(team|madang|account)?|madang(team|kr|korea)?)"
                    .replace('l', 'i'));

    /** Letters of other scripts, and digits, that look like Latin ones. */
    private static final Map<Integer, Integer> LOOKALIKES = Map.ofEntries(
            same('а', 'a'),
            same('е', 'e'),
            same('о', 'o'),
            same('р', 'p'),
            same('с', 'c'),
            same('т', 't'),
            same('м', 'm'),
            same('ѕ', 's'),
            same('і', 'i'),
            same('ј', 'j'),
            same('ԁ', 'd'),
            same('ո', 'n'),
            same('п', 'n'),
            same('г', 'r'),
            same('у', 'y'),
            same('α', 'a'),
            same('ο', 'o'),
            same('ρ', 'p'),
            same('ι', 'i'),
            same('τ', 't'),
            same('ν', 'v'),
            same('η', 'n'),
            same('д', 'd'),
            same('и', 'i'),
            same('н', 'n'),
            same('0', 'o'),
            same('1', 'i'),
            same('3', 'e'),
            same('4', 'a'),
            same('5', 's'),
            same('7', 't'),
            same('|', 'i'),
            same('ı', 'i'),
            same('@', 'a'),
            same('$', 's'),
            same('ɡ', 'g'),
            same('ɑ', 'a'),
            same('ᴀ', 'a'),
            same('ᴅ', 'd'),
            same('ᴍ', 'm'),
            same('ɪ', 'i'),
            same('ɴ', 'n'),
            same('ᴏ', 'o'),
            same('ꜱ', 's'),
            same('ᴛ', 't'),
            same('l', 'i'),
            same('!', 'i'),
            same('đ', 'd'),
            same('ø', 'o'),
            same('ł', 'i'),
            same('ŧ', 't'),
            same('ꭺ', 'a'),
            same('ꭰ', 'd'),
            same('ꮇ', 'm'));

    /** Letters in black circles and squares, 26 in a row, which no normal form knows. */
    private static final int[] ROWS = {0x1F150, 0x1F170};

    private ReservedNames() {}

    public static boolean include(String name) {
        return isReserved(name) || isReserved(Hangul.compose(Hangul.letters(SearchForm.of(name))));
    }

    private static boolean isReserved(String name) {
        String letters = withoutAccents(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(ReservedNames::inRow)
                .filter(c -> Character.isLetterOrDigit(c) || LOOKALIKES.containsKey(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return KOREAN.matcher(letters).matches()
                || Stream.of(
                                letters,
                                letters.replaceAll("\\d+$", ""),
                                letters.replaceAll("[^\\p{L}\\d]|\\d+$", ""),
                                letters.replace("rn", "m"))
                        .anyMatch(spelling -> ENGLISH.matcher(inLatin(spelling)).matches());
    }

    private static int inRow(int character) {
        return IntStream.of(ROWS)
                .filter(first -> character >= first && character < first + 26)
                .map(first -> 'a' + character - first)
                .findFirst()
                .orElse(character);
    }

    /** Of Latin, Greek and Cyrillic letters; Hangul is put together again. */
    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static String inLatin(String text) {
        return text.codePoints()
                .map(c -> LOOKALIKES.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Map.Entry<Integer, Integer> same(int other, int latin) {
        return Map.entry(other, latin);
    }
}
