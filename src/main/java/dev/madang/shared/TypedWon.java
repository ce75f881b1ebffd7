package dev.madang.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Won as people type them: {@code 12000}, {@code 12,000원}, {@code ３０,０００}, {@code 5만}, {@code 3만5천}, {@code 1.5만}. What could mean two amounts, or
 * is more or less than an amount ({@code 12000.50}, {@code 50,00}, {@code 5000 7000}, {@code 약 5만원}, {@code -3000}, {@code 1e5}), is none: it is asked for again, never guessed.
 * {@code money.js} reads the same in the browser.
 */
public final class TypedWon {

    /** A trillion: beyond that somebody leant on a key. */
    public static final long MOST = 1_000_000_000_000L;

    private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+|\\d{1,15})";
    private static final Pattern PLAIN = Pattern.compile(DIGITS);
    private static final Pattern ONE_UNIT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,4})?)([억만천백])");
    private static final Pattern UNITS =
            Pattern.compile("(?:%1$s억)?(?:%1$s만)?(?:(\\d)천)?(?:(\\d)백)?(\\d{2,4}|\\d,\\d{3})?".formatted(DIGITS));
    private static final Pattern WIDE = Pattern.compile("[\\uFF01-\\uFFEE]+");

    /** Thousands apart, as commas keep them; two amounts beside each other are none. */
    private static final Pattern BY_SPACES = Pattern.compile("\\d{1,3}(?: \\d{3})+");

    private static final long[] WORTH = {100_000_000, 10_000, 1_000, 100, 1};

    private TypedWon() {}

    /** @return empty when it is no amount, a negative one, or more than {@link #MOST} */
    public static Optional<Won> read(String typed) {
        String spaced = spaced(typed)
                .replaceFirst("^₩ ?", "")
                .replaceFirst(" ?원$", "")
                .replaceAll("(?<=[억만천백]) | (?=[억만천백])", "");
        String text = BY_SPACES.matcher(spaced).matches() ? spaced.replace(' ', ',') : spaced;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher plain = PLAIN.matcher(text);
        Optional<Long> amount =
                plain.matches() ? Optional.of(digits(text)) : oneUnit(text).or(() -> units(text));
        return amount.filter(won -> won <= MOST).map(Won::of);
    }

    /** In ordinary digits, with one space where there are some: full width is only a way to write, a digit set high (5²) is another number. */
    private static String spaced(String typed) {
        return WIDE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(wide -> Matcher.quoteReplacement(Normalizer.normalize(wide.group(), Normalizer.Form.NFKC)))
                .replaceAll("[\\s\\p{Z}\\u200B]+", " ")
                .strip();
    }

    /** Half a unit is said, too, as long as it comes to whole won. */
    private static Optional<Long> oneUnit(String text) {
        Matcher match = ONE_UNIT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var won = new BigDecimal(match.group(1))
                .multiply(BigDecimal.valueOf(worth(match.group(2).charAt(0))));
        return won.stripTrailingZeros().scale() <= 0 ? Optional.of(won.longValueExact()) : Optional.empty();
    }

    /** Smaller units after larger ones, none of them as much as the one before. A single digit at the end (3만5) may mean either. */
    private static Optional<Long> units(String text) {
        Matcher match = UNITS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long won = 0;
        long room = Long.MAX_VALUE;
        for (int i = 0; i < WORTH.length; i++) {
            if (match.group(i + 1) != null) {
                long part = digits(match.group(i + 1));
                if (part >= room / WORTH[i] || part > MOST) {
                    return Optional.empty();
                }
                won += part * WORTH[i];
                room = WORTH[i];
            }
        }
        return Optional.of(won);
    }

    private static long worth(char unit) {
        return switch (unit) {
            case '억' -> WORTH[0];
            case '만' -> WORTH[1];
            case '천' -> WORTH[2];
            default -> WORTH[3];
        };
    }

    private static long digits(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
