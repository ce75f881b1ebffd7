package dev.madang.rental.search.words;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What one search has asked of the index about parts of words: each once, and a search of nonsense not hundreds. */
public final class KnownParts implements Predicate<String> {

    static final int MOST_QUESTIONS = 60;

    private final Predicate<String> isKnown;
    private final Map<String, Boolean> known = new HashMap<>();

    /** @param isKnown whether anything is found by a part */
    public KnownParts(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    /** False for what there was no question left for. */
    @Override
    public boolean test(String part) {
        return (known.containsKey(part) || known.size() < MOST_QUESTIONS) && known.computeIfAbsent(part, isKnown::test);
    }
}
