package dev.madang.platform.text;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean particles in sentences into which words are put: 을(를), 은(는), 이(가), 과(와) and (으)로 as the last syllable before them is
 * read, be it Hangul, a digit or a Latin letter.
 */
public final class Particles {

    /** After a final consonant, and after none. */
    private static final Map<String, String[]> FORMS = Map.of(
            "을(를)", new String[] {"을", "를"},
            "은(는)", new String[] {"은", "는"},
            "이(가)", new String[] {"이", "가"},
            "과(와)", new String[] {"과", "와"},
            "(으)로", new String[] {"으로", "로"});

    /** What is measured is read as a word, 5km as 킬로미터 and 45L as 리터. */
    private static final String MEASURE = "\\d\\s?(?:[cmk]?m|m?[lL])";

    private static final Pattern EITHER =
            Pattern.compile("(%s|[\\p{L}\\p{N}%%])([^\\p{L}\\p{N}\\s(]*)(을\\(를\\)|은\\(는\\)|이\\(가\\)|과\\(와\\)|\\(으\\)로)"
                    .formatted(MEASURE));

    private static final int NONE = 0;
    private static final int RIEUL = 8;
    private static final int ANOTHER = 1;

    private Particles() {}

    public static String chosen(String sentence) {
        return sentence.indexOf('(') < 0 ? sentence : EITHER.matcher(sentence).replaceAll(Particles::chosen);
    }

    private static String chosen(MatchResult found) {
        String particle = found.group(3);
        int last = found.group(1).length() > 1 ? NONE : last(found.group(1).charAt(0));
        boolean closed = last != NONE && !(particle.equals("(으)로") && last == RIEUL);
        String[] forms = requireNonNull(FORMS.get(particle));
        return Matcher.quoteReplacement(found.group(1) + found.group(2) + forms[closed ? 0 : 1]);
    }

    /** The final consonant as it is read: none, ㄹ, or another. */
    private static int last(char character) {
        if (character >= '가' && character <= '힣') {
            return (character - '가') % 28;
        }
        return switch (character) {
            case '1', '7', '8', 'l', 'L', 'R' -> RIEUL;
            case '0', '3', '6', 'm', 'n', 'M', 'N' -> ANOTHER;
            default -> NONE;
        };
    }
}
