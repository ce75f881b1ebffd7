package dev.madang.rental.search;

import dev.madang.rental.search.words.SearchText;
import java.util.List;

/**
 * How the words of a search were understood.
 *
 * @param searched what was looked for: as typed, or what was probably meant
 * @param least how many of its words a listing must have
 */
public record InterpretedQuery(SearchText searched, Manner manner, int least) {

    /** In which way. */
    public enum Manner {
        /** No words: everything fits. */
        NOTHING_ASKED,
        AS_TYPED,
        /** In the other keyboard layout or without typing errors; the page says so. */
        AS_MEANT,
        /** No listing has all the words: those that have most of them; the page says so. */
        IN_PART,
        /** Nothing fits, however it is understood. */
        NOT_FOUND
    }

    /** With all words. */
    static InterpretedQuery of(SearchText searched, Manner manner) {
        return new InterpretedQuery(searched, manner, searched.words().size());
    }

    /** Whether listings have all of it. */
    public boolean isWhole() {
        return manner == Manner.AS_TYPED || manner == Manner.AS_MEANT;
    }

    /** What was looked for. */
    public String text() {
        return searched.text();
    }

    /** What may be marked in titles. */
    public List<String> marks() {
        return manner == Manner.NOT_FOUND
                ? List.of()
                : searched.names().distinct().toList();
    }
}
