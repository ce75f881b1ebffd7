package dev.madang.rental.search.words;

import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.Synonyms;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows what words mean: their stems and their synonyms, and which say nothing among others. */
@Component
public class Vocabulary {

    /** More words than this are a letter, not a search. */
    private static final int MOST_WORDS = 8;

    /** All that is here is lent: 텐트 대여 asks for tents. */
    private static final Set<String> FILLERS = Set.of(
            "대여", "렌탈", "렌트", "빌리기", "빌려요", "빌려주세요", "용품", "장비", "추천", "대여점", "rental", "rentals", "rent", "hire",
            "gear");

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final Synonyms synonyms;

    Vocabulary(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    public SearchText read(String text) {
        List<String> typed = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<String> telling = typed.stream().filter(word -> !isFiller(word)).toList();
        List<SearchWord> words =
                (telling.isEmpty() ? typed : telling).stream().map(this::word).toList();
        return new SearchText(text, words, words.size() > 1 ? synonyms.of(text) : Set.of());
    }

    /** Whether it says nothing beside other words. */
    public boolean isFiller(String word) {
        return FILLERS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a word of the language, so that it was probably meant. */
    public boolean isWord(String text) {
        return korean.isWord(text);
    }

    private SearchWord word(String text) {
        List<String> parts = korean.words(text);
        boolean understood = parts.isEmpty() || text.toLowerCase(Locale.ROOT).startsWith(parts.getFirst());
        String stem = understood ? stem(text, parts) : text;
        Set<String> others = new LinkedHashSet<>(synonyms.of(text));
        others.addAll(synonyms.of(stem));
        others.addAll(Units.synonyms(text));
        others.remove(text);
        return new SearchWord(text, stem, others, understood);
    }

    /** A word that falls into several is no stem with a particle, unless the first is the whole and the rest its parts. */
    private static String stem(String text, List<String> parts) {
        if (parts.isEmpty()) {
            return text;
        }
        String first = parts.getFirst();
        return parts.size() == 1 || first.equals(String.join("", parts.subList(1, parts.size()))) ? first : text;
    }
}
