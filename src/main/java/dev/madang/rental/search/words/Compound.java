package dev.madang.rental.search.words;

import dev.madang.platform.search.Units;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word that several were written together to: 강남구텐트, 미러리스카메라, 고프로11. */
public final class Compound {

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST = 20;

    private static final Pattern NAME_AND_NUMBER = Pattern.compile("(?<=\\p{IsHangul})(?=\\d)");

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

    /** A name and its number apart, known or not: 고프로 11. */
    public List<String> nameAndNumber() {
        return List.of(NAME_AND_NUMBER.split(word));
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
