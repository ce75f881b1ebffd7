package dev.madang.platform.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Words for what is searched in the database alone: a pattern of PostgreSQL that a text without spaces, in small letters,
 * matches when it has every word, in any order, however they are spaced, in any of their forms and by any of their names.
 */
@Component
public class WordPatterns {

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_ENDING = 2;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}#-]");

    /** No text begins with two letters at once. */
    private static final String NOTHING = "^(?=a)(?=b)";

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final Synonyms synonyms;
    private final WordRules rules;

    public WordPatterns(Synonyms synonyms, WordRules rules) {
        this.synonyms = synonyms;
        this.rules = rules;
    }

    /** @param words some, as {@link TypedWords} gives them; what operators banned finds nothing */
    public String of(String words) {
        if (rules.areBanned(words)) {
            return NOTHING;
        }
        String typed = SearchForm.of(words).toLowerCase(Locale.ROOT).strip();
        List<String> all = Arrays.stream(typed.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(TypedWords.MOST)
                .toList();
        List<String> telling = all.stream().filter(word -> !Units.isCount(word)).toList();
        if (all.isEmpty()) {
            return literal(typed);
        }
        String each = (telling.isEmpty() ? all : telling)
                .stream().map(word -> somewhere(forms(word))).collect(joining());
        Set<String> names = all.size() > 1 ? synonyms.of(typed) : Set.of();
        return names.isEmpty() ? "^" + each : "^(?:" + each + "|" + somewhere(literals(names)) + ")";
    }

    /** The word, its stem, its other names, and its parts wherever they stand. */
    private String forms(String word) {
        List<String> parts = korean.words(word);
        String stem = stem(word, parts);
        Set<String> names = new LinkedHashSet<>(List.of(word, stem));
        names.addAll(synonyms.of(word, stem));
        names.addAll(RegionWords.of(word));
        names.addAll(RegionWords.of(stem));
        List<String> apart = apart(word, parts);
        return apart.isEmpty()
                ? literals(names)
                : literals(names) + "|^"
                        + apart.stream().map(part -> somewhere(named(part))).collect(joining());
    }

    private String named(String part) {
        Set<String> names = new LinkedHashSet<>(List.of(part));
        names.addAll(synonyms.of(part));
        return literals(names);
    }

    private static String stem(String word, List<String> parts) {
        String stem = KoreanAnalyzer.stem(word, parts);
        return word.startsWith(stem) && ends(word, stem.length()) ? stem : word;
    }

    /** What it was put together of: 전동, 드릴 of 전동드릴을; empty when it is one word, or its parts leave too much of it out. */
    private static List<String> apart(String word, List<String> parts) {
        List<String> small = parts.stream()
                .filter(part ->
                        parts.stream().noneMatch(other -> other.length() < part.length() && part.contains(other)))
                .toList();
        int length = small.stream().mapToInt(String::length).sum();
        boolean sound = small.stream().allMatch(part -> part.length() >= SHORTEST_PART && word.contains(part));
        return small.size() > 1 && sound && ends(word, length) ? small : inTurn(word, parts);
    }

    /** The longest parts one after the other: 도자기, 수업 of 도자기수업. */
    private static List<String> inTurn(String word, List<String> parts) {
        List<String> turn = new ArrayList<>();
        int at = 0;
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            int from = at;
            next = parts.stream()
                    .filter(part -> part.length() >= SHORTEST_PART
                            && part.length() < word.length()
                            && word.startsWith(part, from))
                    .max(Comparator.comparingInt(String::length));
            next.ifPresent(turn::add);
            at += next.map(String::length).orElse(0);
        }
        return turn.size() > 1 && ends(word, at) ? turn : List.of();
    }

    private static boolean ends(String word, int length) {
        return length > 1 && word.length() - length <= LONGEST_ENDING && word.length() >= length;
    }

    private static String somewhere(String pattern) {
        return "(?=.*(?:" + pattern + "))";
    }

    private static String literals(Set<String> names) {
        return names.stream().map(WordPatterns::literal).distinct().collect(joining("|"));
    }

    /** A number is no end of another, nor a measure the beginning of one: 4인 is not in 14인, 5리터 not in 1.5리터, 10인 not in 10인치. */
    private static String literal(String text) {
        String spaceless = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String literal = quoted(spaceless);
        if (spaceless.isEmpty() || !Character.isDigit(spaceless.charAt(0))) {
            return literal;
        }
        String others =
                Units.endings(spaceless).stream().map(WordPatterns::quoted).collect(joining("|"));
        return "(?<!\\d)(?<!\\d\\.)" + literal + (others.isEmpty() ? "" : "(?!" + others + ")");
    }

    private static String quoted(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
