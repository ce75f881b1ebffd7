package dev.madang.rental.search.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways to write the same measure: 45L, 45리터. */
final class Units {

    private static final List<List<String>> SAME = List.of(
            List.of("l", "리터"),
            List.of("ml", "밀리리터"),
            List.of("mm", "밀리", "밀리미터"),
            List.of("cm", "센티", "센티미터"),
            List.of("m", "미터"),
            List.of("km", "킬로미터"),
            List.of("g", "그램"),
            List.of("kg", "킬로", "킬로그램"),
            List.of("인치", "inch"),
            List.of("인용", "인", "명"));

    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:\\.\\d+)?)(\\p{L}+)");

    private Units() {}

    static boolean isMeasure(String word) {
        return !synonyms(word).isEmpty();
    }

    /** The same measure in other words; empty when it is none. */
    static Set<String> synonyms(String word) {
        var measure = MEASURE.matcher(word.toLowerCase(Locale.ROOT));
        if (!measure.matches()) {
            return Set.of();
        }
        return SAME.stream()
                .filter(unit -> unit.contains(measure.group(2)))
                .flatMap(List::stream)
                .filter(name -> !name.equals(measure.group(2)))
                .map(name -> measure.group(1) + name)
                .collect(Collectors.toSet());
    }
}
