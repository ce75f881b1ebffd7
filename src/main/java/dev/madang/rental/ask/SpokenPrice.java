package dev.madang.rental.ask;

import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a day may cost: 3만원 이하, 2만원 안쪽, 만원대, 5천원 이상, under 30,000. */
final class SpokenPrice {

    private static final String AMOUNT = "(\\d[\\d,.]*(?:만|천)?(?: ?\\d천)?|만|천) ?원?";

    private static final Pattern AT_MOST = Pattern.compile("(?:하루(?:에)? )?(?<![\\d,])" + AMOUNT
            + " ?(?:이하|까지|안쪽|안에서|아래|미만|밑|이내|안 ?넘는|넘지 ?않)(?:으로|로|의|게|는|인)?(?![가-힣])");
    private static final Pattern AT_MOST_IN_ENGLISH =
            Pattern.compile("(?:under|below|at most|up to|max) ?₩?(\\d[\\d,]*)(?: ?won)?");
    private static final Pattern AT_LEAST = Pattern.compile("(?<![\\d,])" + AMOUNT + " ?이상(?:의|으로)?(?![가-힣])");
    private static final Pattern ABOUT = Pattern.compile("(?<![\\d,])" + AMOUNT + "대(?:의|로)?(?![가-힣])");

    /** @param least included, as {@code most} */
    record Range(@Nullable Won least, @Nullable Won most) {}

    private SpokenPrice() {}

    static Optional<Range> in(Spoken question) {
        return question.take(ABOUT, match -> won(match.group(1)).map(won -> new Range(won, lastOf(won))))
                .or(() -> question.take(AT_MOST, match -> won(match.group(1)).map(won -> new Range(null, won))))
                .or(() -> question.take(
                        AT_MOST_IN_ENGLISH, match -> won(match.group(1)).map(won -> new Range(null, won))))
                .or(() -> question.take(AT_LEAST, match -> won(match.group(1)).map(won -> new Range(won, null))));
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
        String amount = said.equals("만") || said.equals("천") ? "1" + said : said;
        return TypedWon.read(amount).filter(won -> !won.isZero());
    }
}
