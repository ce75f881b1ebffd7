package dev.madang.search;

import dev.madang.platform.search.Synonyms;
import java.util.List;
import java.util.UUID;

/**
 * What an operator decided about words.
 *
 * @param words of a synonym all names, apart by commas
 */
record WordRule(UUID id, Kind kind, String words) {

    /** What is decided. */
    enum Kind {
        /** All its names mean the same. */
        SYNONYM,
        /** Suggested before anything else. */
        PROMOTED,
        /** Never suggested, and no search finds by it. */
        BANNED
    }

    List<String> names() {
        return Synonyms.names(words);
    }
}
