package dev.madang.shop.search;

import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Synonyms;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Words that are looked for.
 *
 * @param text all of them, as text is searched
 * @param synonyms other names of all of it
 */
record Words(String text, List<Word> each, Set<String> synonyms) {

    private static final KoreanAnalyzer KOREAN = new KoreanAnalyzer();

    /**
     * @param stem without particles
     * @param synonyms other names of what it names
     */
    record Word(String text, String stem, Set<String> synonyms) {

        boolean hasDigits() {
            return text.codePoints().anyMatch(Character::isDigit);
        }
    }

    /** How many there are of something says nothing beside other words. */
    static Words of(String typed, Synonyms synonyms) {
        String text = SearchForm.of(typed).strip();
        List<String> all = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(TypedWords.MOST)
                .toList();
        List<String> telling = all.stream().filter(word -> !Units.isCount(word)).toList();
        List<Word> each = (telling.isEmpty() ? all : telling)
                .stream().map(word -> word(word, synonyms)).toList();
        return new Words(text, each, each.size() > 1 ? synonyms.of(text) : Set.of());
    }

    private static Word word(String text, Synonyms synonyms) {
        String stem = KoreanAnalyzer.stem(text, KOREAN.words(text));
        return new Word(text, stem, synonyms.of(text, stem));
    }

    String withoutSpaces() {
        return text.replaceAll("\\s", "");
    }

    static boolean isWord(String text) {
        return KOREAN.isWord(text);
    }
}
