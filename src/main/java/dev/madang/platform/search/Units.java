package dev.madang.platform.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways to write the same measure: 45L, 45리터. */
public final class Units {

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
            List.of("인용", "인승", "인", "명"));

    private static final Pattern MEASURE = Pattern.compile("(\\d+(?:\\.\\d+)?)(\\p{L}+)");

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}(?:개|대|벌|켤레|세트|자루|권)");

    private Units() {}

    /** How many somebody needs, which no text says: 2개. */
    public static boolean isCount(String word) {
        return COUNT.matcher(word).matches();
    }

    public static boolean isMeasure(String word) {
        return !synonyms(word).isEmpty();
    }

    /** What makes another measure of this one: 치 of 10인. */
    public static Set<String> endings(String word) {
        var measure = MEASURE.matcher(word);
        if (!measure.matches()) {
            return Set.of();
        }
        String unit = measure.group(2);
        return SAME.stream()
                .filter(units -> !units.contains(unit))
                .flatMap(List::stream)
                .filter(other -> other.startsWith(unit))
                .map(other -> other.substring(unit.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same measure in other words; empty when it is none. */
    public static Set<String> synonyms(String word) {
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
