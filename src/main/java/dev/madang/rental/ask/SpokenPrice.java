package dev.madang.rental.ask;

import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a day may cost: 3만원 이하, 2만원 안쪽, 예산 3만원, 3만원 정도, 만원대, 5천원 이상, under 30,000. */
final class SpokenPrice {

    private static final String DIGITS = "일이삼사오육칠팔구";
    private static final String AMOUNT =
            "(\\d[\\d,.]*(?:만|천)?(?: ?\\d천)?|(?<![가-힣])[" + DIGITS + "십백천만]*[천만][" + DIGITS + "십백천]*) ?원?";

    /** Digits alone are money only before 원. */
    private static final String MONEY = "(\\d[\\d,.]*(?:만|천)(?: ?\\d천)?|\\d[\\d,.]*(?= ?원)|(?<![가-힣])[" + DIGITS
            + "십백천만]*[천만][" + DIGITS + "십백천]*(?= ?원)) ?원?";

    private static final String BUDGET = "(?:(?<![가-힣])예산(?:은|이|을)? ?)";

    private static final Pattern AT_MOST = Pattern.compile(BUDGET + "?(?:하루(?:에)? )?(?<![\\d,])" + AMOUNT
            + " ?(?:이하|까지|안쪽|안에서|아래|미만|밑|이내|안 ?넘는|넘지 ?않)(?:으로|로|의|게|는|인)?(?![가-힣])");
    private static final Pattern AT_MOST_IN_ENGLISH =
            Pattern.compile("(?:under|below|at most|up to|max|budget(?: of| is)?) ?₩?(\\d[\\d,]*)(?: ?won)?");
    private static final Pattern AS_BUDGET = Pattern.compile(BUDGET + "(?:약 ?)?(?:하루(?:에)? )?" + MONEY + "[가-힣]{0,4}");
    private static final Pattern ABOUT_SO_MUCH =
            Pattern.compile("(?:하루(?:에)? )?(?<![\\d,])" + MONEY + " ?(?:으로|로|정도|쯤|내외|안팎)(?:으로|로|의|면|에|인|만)?(?![가-힣])");
    private static final Pattern AT_LEAST = Pattern.compile("(?<![\\d,])" + AMOUNT + " ?이상(?:의|으로)?(?![가-힣])");
    private static final Pattern ABOUT = Pattern.compile(BUDGET + "?(?<![\\d,])" + AMOUNT + "대(?:의|로)?(?![가-힣])");

    /** @param least included, as {@code most} */
    record Range(@Nullable Won least, @Nullable Won most) {}

    private SpokenPrice() {}

    static Optional<Range> in(Spoken question) {
        return question.take(ABOUT, match -> won(match.group(1)).map(won -> new Range(won, lastOf(won))))
                .or(() -> question.take(AT_MOST, match -> won(match.group(1)).map(won -> new Range(null, won))))
                .or(() -> question.take(
                        AT_MOST_IN_ENGLISH, match -> won(match.group(1)).map(won -> new Range(null, won))))
                .or(() -> question.take(AT_LEAST, match -> won(match.group(1)).map(won -> new Range(won, null))))
                .or(() -> question.take(AS_BUDGET, match -> won(match.group(1)).map(won -> new Range(null, won))))
                .or(() -> question.take(
                        ABOUT_SO_MUCH, match -> won(match.group(1)).map(won -> new Range(null, won))));
    }

    /** The last of those that begin with the same digit: 29,999 of 20,000. */
    private static Won lastOf(Won won) {
        long unit = 1;
        while (won.amount() / unit >= 10) {
            unit *= 10;
        }
        return Won.of(won.amount() + unit - 1);
    }

    private static Optional<Won> won(String said) {
        return Character.isDigit(said.charAt(0))
                ? TypedWon.read(said).filter(won -> !won.isZero())
                : Optional.of(Won.of(spelled(said)));
    }

    /** 만오천 is 15,000: what stands before 만 counts ten thousand times, each unit alone once. */
    private static long spelled(String said) {
        int man = said.indexOf('만');
        return man < 0
                ? belowMan(said)
                : Math.max(1, belowMan(said.substring(0, man))) * 10_000 + belowMan(said.substring(man + 1));
    }

    private static long belowMan(String said) {
        long sum = 0;
        long digit = 0;
        for (char c : said.toCharArray()) {
            long unit = switch (c) {
                case '십' -> 10;
                case '백' -> 100;
                case '천' -> 1000;
                default -> 0;
            };
            if (unit == 0) {
                digit = DIGITS.indexOf(c) + 1L;
            } else {
                sum += Math.max(1, digit) * unit;
                digit = 0;
            }
        }
        return sum + digit;
    }
}
