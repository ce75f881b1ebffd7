package dev.madang.rental.search.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is searched for, by its words.
 *
 * @param text as typed or as it was probably meant
 * @param synonyms other names of what all words together name: 침낭 of sleeping bag
 */
public record SearchText(String text, List<SearchWord> words, Set<String> synonyms) {

    /** The words that tell what is looked for: numbers and measures do so only where there is nothing else. */
    public List<SearchWord> telling() {
        List<SearchWord> telling =
                words.stream().filter(word -> !word.isNumber()).toList();
        return telling.isEmpty() ? words : telling;
    }

    public String withoutSpaces() {
        return text.replaceAll("\\s", "");
    }

    /** All names of the whole: of all words together, or of the only one. */
    public Stream<String> wholeNames() {
        return words.size() == 1 ? words.getFirst().names() : Stream.concat(Stream.of(text), synonyms.stream());
    }

    /** All that may be marked where it is found. */
    public Stream<String> names() {
        return Stream.concat(words.stream().flatMap(SearchWord::names), synonyms.stream());
    }
}
