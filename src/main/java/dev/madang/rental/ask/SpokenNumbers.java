package dev.madang.rental.ask;

import java.util.Map;

/** Small numbers as they are said: 3, 셋, 세, 둘이, two. */
final class SpokenNumbers {

    /** Of a number, for patterns. */
    static final String PATTERN = "(\\d{1,2}|하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|one|two|three|four|five|six|seven|eight)";

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("하나", 1),
            Map.entry("한", 1),
            Map.entry("둘", 2),
            Map.entry("두", 2),
            Map.entry("셋", 3),
            Map.entry("세", 3),
            Map.entry("넷", 4),
            Map.entry("네", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8));

    private SpokenNumbers() {}

    /** @param said what {@link #PATTERN} matched; digits are at most two */
    static int of(String said) {
        Integer word = WORDS.get(said);
        return word == null ? Integer.parseInt(said) : word;
    }
}
