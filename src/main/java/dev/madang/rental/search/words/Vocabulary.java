package dev.madang.rental.search.words;

import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.Synonyms;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.Units;
import dev.madang.shared.WordList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows what words mean: their stems and their synonyms, and which say nothing among others. */
@Component
public class Vocabulary {

    private static final Set<String> FILLERS = WordList.lines("/search/fillers.txt").stream()
            .flatMap(line -> WordList.words(line).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final Synonyms synonyms;

    Vocabulary(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    public SearchText read(String text) {
        List<String> typed = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(TypedWords.MOST)
                .toList();
        List<String> telling = typed.stream().filter(word -> !isFiller(word)).toList();
        List<SearchWord> words =
                (telling.isEmpty() ? typed : telling).stream().map(this::word).toList();
        return new SearchText(text, words, words.size() > 1 ? synonyms.of(text) : Set.of());
    }

    /** Whether it says nothing beside other words. */
    public boolean isFiller(String word) {
        return FILLERS.contains(word.toLowerCase(Locale.ROOT)) || Units.isCount(word);
    }

    /** Whether people have other names for it, as they have for a camera: it is a thing, then. */
    public boolean isNamed(String word) {
        return !synonyms.of(word).isEmpty();
    }

    /** Whether it is a word of the language, so that it was probably meant. */
    public boolean isWord(String text) {
        return korean.isWord(text);
    }

    private SearchWord word(String text) {
        List<String> parts = korean.words(text);
        boolean understood = parts.isEmpty() || text.toLowerCase(Locale.ROOT).startsWith(parts.getFirst());
        String stem = understood ? KoreanAnalyzer.stem(text, parts) : text;
        return new SearchWord(text, stem, synonyms.of(text, stem), understood);
    }
}
