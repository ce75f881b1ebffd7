package dev.madang.platform.search;

import dev.madang.platform.search.Highlighter.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to search for.
 *
 * @param parts of the text, what was typed marked
 * @param kind what it names, as a message key; null for gear
 */
public record Suggestion(
        String text, List<Part> parts, @Nullable String kind) {

    /** @param typed what is marked in the text */
    public static Suggestion of(String text, String typed, @Nullable String kind) {
        return new Suggestion(text, Highlighter.mark(text, List.of(typed)), kind);
    }
}
