package dev.madang.rental.search.words;

import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.Synonyms;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows what words mean: their stems and their synonyms. */
@Component
public class Vocabulary {

    /** More words than this are a letter, not a search. */
    private static final int MOST_WORDS = 8;

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final Synonyms synonyms;

    Vocabulary(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    public SearchText read(String text) {
        List<SearchWord> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(this::word)
                .toList();
        return new SearchText(text, words, words.size() > 1 ? synonyms.of(text) : Set.of());
    }

    private SearchWord word(String text) {
        String stem = stem(text);
        Set<String> others = new LinkedHashSet<>(synonyms.of(text));
        others.addAll(synonyms.of(stem));
        others.remove(text);
        return new SearchWord(text, stem, others);
    }

    /** A word that falls into several is no stem with a particle, unless the first is the whole and the rest its parts. */
    private String stem(String text) {
        List<String> parts = korean.words(text);
        if (parts.isEmpty()) {
            return text;
        }
        String first = parts.getFirst();
        return parts.size() == 1 || first.equals(String.join("", parts.subList(1, parts.size()))) ? first : text;
    }
}
