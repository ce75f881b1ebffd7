package dev.madang.rental.search.words;

import dev.madang.platform.search.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A word that several were written together to: 강남구텐트, 미러리스카메라, 고프로11. */
public final class Compound {

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST = 20;

    /** M6 is a name, not its sixth. */
    private static final Pattern NAME_AND_NUMBER =
            Pattern.compile("(?<=\\p{IsHangul})(?=\\d)|(?<=\\p{IsLatin}{3})(?=\\d)");

    private final String word;
    private final Predicate<String> isKnown;

    /** @param isKnown whether anything is found by a part */
    public Compound(String word, Predicate<String> isKnown) {
        this.word = word;
        this.isKnown = isKnown;
    }

    /** The fewest words it consists of, the first as long as can be, each known; empty when it cannot be taken apart, as no measure can. */
    public Optional<List<String>> parts() {
        return word.length() > LONGEST || Units.isMeasure(word)
                ? Optional.empty()
                : parts(word).filter(parts -> parts.size() > 1);
    }

    /** What stands before an ending that the predicate knows, known or not: 탠트 of 탠트대여. */
    public Optional<List<String>> before(Predicate<String> isEnding) {
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .filter(end -> isEnding.test(word.substring(end)))
                .mapToObj(end -> List.of(word.substring(0, end), word.substring(end)))
                .findFirst();
    }

    /** A name and its number apart, known or not: 고프로 11; and a measure and what it is of, if that is known: 3인용 텐트. */
    public List<String> numbersApart() {
        return Arrays.stream(NAME_AND_NUMBER.split(word))
                .flatMap(part -> measureApart(part).stream())
                .toList();
    }

    private List<String> measureApart(String part) {
        return IntStream.rangeClosed(1, part.length() - SHORTEST_PART)
                .map(cut -> part.length() - SHORTEST_PART - cut + 1)
                .filter(end -> Units.isMeasure(part.substring(0, end)) && isKnown(part.substring(end)))
                .mapToObj(end -> List.of(part.substring(0, end), part.substring(end)))
                .findFirst()
                .orElse(List.of(part));
    }

    private Optional<List<String>> parts(String rest) {
        if (rest.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> fewest = null;
        for (int end = rest.length(); end >= Math.min(SHORTEST_PART, rest.length()); end--) {
            String first = rest.substring(0, end);
            if (!isKnown(first)) {
                continue;
            }
            Optional<List<String>> others = parts(rest.substring(end));
            if (others.isPresent() && (fewest == null || others.get().size() + 1 < fewest.size())) {
                fewest = Stream.concat(Stream.of(first), others.get().stream()).toList();
            }
        }
        return Optional.ofNullable(fewest);
    }

    private boolean isKnown(String part) {
        if (part.length() < SHORTEST_PART && !Character.isDigit(part.charAt(0))) {
            return false;
        }
        return isKnown.test(part);
    }
}
