package dev.madang.platform.search;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be typed to complete a name: its letters, or its initials, from any of its words on, without spaces. */
public final class Prefixes {

    private Prefixes() {}

    public static Stream<String> of(String name) {
        List<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(not(String::isEmpty))
                .toList();
        return IntStream.range(0, words.size())
                .mapToObj(first -> String.join("", words.subList(first, words.size())))
                .flatMap(rest -> Stream.of(Hangul.letters(rest), Hangul.initials(rest)));
    }

    /** What was typed so far, to be compared with the beginnings. */
    public static String typed(String text) {
        return Hangul.letters(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""));
    }
}
