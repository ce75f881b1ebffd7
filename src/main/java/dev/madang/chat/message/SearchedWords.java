package dev.madang.chat.message;

import dev.madang.platform.search.KoreanAnalyzer;
import java.util.List;

/** What somebody looks for, as morphemes; of a compound its parts, for they may stand apart. */
final class SearchedWords {

    private static final KoreanAnalyzer KOREAN = new KoreanAnalyzer();

    private SearchedWords() {}

    static List<String> of(String text) {
        List<String> words = KOREAN.words(text).stream().distinct().toList();
        return words.stream()
                .filter(word -> words.stream().noneMatch(part -> !part.equals(word) && word.contains(part)))
                .toList();
    }
}
