package dev.madang.search;

import static java.util.stream.Collectors.joining;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.KnownNames;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Spelling;
import dev.madang.platform.search.TypedWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mends what was mistyped by the words of names; gear and goods mend it by their index themselves. */
@Component
class Mending {

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final List<KnownNames> names;

    Mending(ObjectProvider<KnownNames> names) {
        this.names = names.orderedStream().toList();
    }

    /** Every word that no name has and no language knows is replaced by the closest that some name has; of a letter none is. */
    String mended(String words) {
        String[] all = SearchForm.of(words).toLowerCase(Locale.ROOT).strip().split("\\s+");
        return all.length > TypedWords.MOST
                ? words
                : Arrays.stream(all)
                        .map(word -> isRight(word) ? word : closest(word))
                        .collect(joining(" "));
    }

    private boolean isRight(String word) {
        return word.codePoints().anyMatch(Character::isDigit)
                || Spelling.tolerance(Hangul.letters(word)) == 0
                || korean.isWord(word)
                || names.stream().anyMatch(some -> some.have(word));
    }

    private String closest(String word) {
        List<String> near = names.stream().flatMap(some -> some.near(word)).toList();
        return Spelling.closest(word, near).orElse(word);
    }
}
