package dev.madang.rental.search;

import static dev.madang.rental.search.index.ListingDocument.TITLE;

import dev.madang.platform.search.Highlighter;
import dev.madang.platform.search.Highlighter.Part;
import dev.madang.platform.search.Keyboard;
import dev.madang.platform.search.Prefixes;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.index.IndexReader;
import dev.madang.platform.search.index.Indexed;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.search.index.ListingDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Completes what is being typed, even in the middle of a syllable, from the index alone. */
@Component
public class ListingSuggestions {

    private static final int MOST = 8;
    private static final int MOST_CATEGORIES = 3;
    private static final int LONGEST = 40;

    private final IndexReader reader;
    private final Categories categories;

    ListingSuggestions(IndexReader reader, Categories categories) {
        this.reader = reader;
        this.categories = categories;
    }

    /**
     * Something to search for.
     *
     * @param parts of the text, what was typed marked
     */
    public record Suggestion(String text, List<Part> parts, boolean category) {}

    /** At most eight, categories first; in the other keyboard layout when the one typed in has none. */
    public List<Suggestion> of(String typed, Locale locale) {
        String text = SearchForm.of(typed).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        List<Suggestion> suggestions = beginningWith(text, locale);
        return suggestions.isEmpty() ? beginningWith(Keyboard.otherLayout(text), locale) : suggestions;
    }

    private List<Suggestion> beginningWith(String text, Locale locale) {
        return Stream.concat(
                        categories(text, locale).map(name -> suggestion(name, text, true)),
                        titles(text).stream().map(title -> suggestion(title, text, false)))
                .limit(MOST)
                .toList();
    }

    private static Suggestion suggestion(String name, String typed, boolean category) {
        return new Suggestion(name, Highlighter.mark(name, List.of(typed)), category);
    }

    /** In either language, whichever the reader's. */
    private Stream<String> categories(String typed, Locale locale) {
        String begun = Prefixes.typed(typed);
        return categories.tops().stream()
                .flatMap(top -> Stream.concat(Stream.of(top), categories.under(top.code()).stream()))
                .filter(category -> Stream.of(category.ko(), category.en())
                        .flatMap(Prefixes::of)
                        .anyMatch(beginning -> beginning.startsWith(begun)))
                .map(category -> category.name(locale))
                .limit(MOST_CATEGORIES);
    }

    private List<String> titles(String typed) {
        return reader
                .read(session -> session.search(Listing.class)
                        .select(f -> f.field(TITLE, String.class))
                        .where(f -> f.and(ListingDocument.isPublished(f), new TextPredicates(f).beginning(typed)))
                        .sort(f ->
                                f.field(ListingDocument.PUBLISHED).desc().then().field(Indexed.KEY))
                        .fetchHits(MOST * 2))
                .stream()
                .distinct()
                .toList();
    }
}
