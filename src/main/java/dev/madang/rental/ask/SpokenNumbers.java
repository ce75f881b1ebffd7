package dev.madang.rental.ask;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small numbers as they are said: 3, 셋, 세, 둘이, two. */
final class SpokenNumbers {

    /** From one on. */
    private static final Map<String, Integer> WORDS = Stream.of(
                    "하나 둘 셋 넷 다섯 여섯 일곱 여덟", "한 두 세 네", "one two three four five six seven eight")
            .map(line -> List.of(line.split(" ")))
            .flatMap(words -> words.stream().map(word -> Map.entry(word, words.indexOf(word) + 1)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Of a number, for patterns. */
    static final String PATTERN = "(\\d{1,2}|" + String.join("|", WORDS.keySet()) + ")";

    private SpokenNumbers() {}

    /** @param said what {@link #PATTERN} matched; digits are at most two */
    static int of(String said) {
        Integer word = WORDS.get(said);
        return word == null ? Integer.parseInt(said) : word;
    }
}
