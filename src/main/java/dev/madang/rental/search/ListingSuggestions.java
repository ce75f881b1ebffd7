package dev.madang.rental.search;

import static dev.madang.rental.search.index.ListingDocument.TITLE;

import dev.madang.platform.search.Prefixes;
import dev.madang.platform.search.Suggestion;
import dev.madang.platform.search.Suggests;
import dev.madang.platform.search.WordRules;
import dev.madang.platform.search.index.IndexReader;
import dev.madang.platform.search.index.Indexed;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.search.index.ListingDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Completes what is being typed, even in the middle of a syllable, from the index alone. */
@Component
@Order(10)
public class ListingSuggestions implements Suggests {

    private static final String CATEGORY = "search.category";
    private static final int MOST = 8;
    private static final int MOST_CATEGORIES = 3;
    private static final int MOST_PROMOTED = 2;

    private final IndexReader reader;
    private final Categories categories;
    private final WordRules rules;

    ListingSuggestions(IndexReader reader, Categories categories, WordRules rules) {
        this.reader = reader;
        this.categories = categories;
        this.rules = rules;
    }

    /** At most eight, what operators promote and categories first. */
    @Override
    public List<Suggestion> beginningWith(String text, Locale locale) {
        Stream<Suggestion> promoted = promoted(text).map(words -> Suggestion.of(words, text, null));
        Stream<Suggestion> found = Stream.concat(
                categories(text, locale).map(name -> Suggestion.of(name, text, CATEGORY)),
                titles(text).stream().map(title -> Suggestion.of(title, text, null)));
        return Stream.concat(promoted, found)
                .filter(suggestion -> !rules.areBanned(suggestion.text()))
                .limit(MOST)
                .toList();
    }

    private Stream<String> promoted(String typed) {
        String begun = Prefixes.typed(typed);
        return rules.promoted().stream()
                .filter(words -> Prefixes.of(words).anyMatch(beginning -> beginning.startsWith(begun)))
                .limit(MOST_PROMOTED);
    }

    /** In either language, whichever the reader's. */
    private Stream<String> categories(String typed, Locale locale) {
        String begun = Prefixes.typed(typed);
        return categories.all().stream()
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
