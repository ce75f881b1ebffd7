package dev.madang.rental.search;

import static dev.madang.rental.search.index.ListingDocument.WORD;
import static dev.madang.rental.search.index.ListingDocument.WORD_LETTERS;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.Keyboard;
import dev.madang.platform.search.Spelling;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.search.InterpretedQuery.Manner;
import dev.madang.rental.search.index.ListingDocument;
import dev.madang.rental.search.words.SearchText;
import dev.madang.rental.search.words.SearchWord;
import dev.madang.rental.search.words.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/**
 * Finds out what was meant. What was typed counts if any published listing has it; else the same keys in the other
 * keyboard layout; else either with its typing errors mended; else some of its words. Filters play no part, so that
 * words mean the same whatever else is asked for.
 */
@Component
class QueryInterpreter {

    private static final int LIKELY_LISTINGS = 50;

    private final Vocabulary vocabulary;

    QueryInterpreter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    InterpretedQuery understand(String typed, SearchSession session) {
        SearchText text = vocabulary.read(typed);
        if (typed.isEmpty()) {
            return new InterpretedQuery(text, Manner.NOTHING_ASKED);
        }
        if (anyHasAll(text, session)) {
            return new InterpretedQuery(text, Manner.AS_TYPED);
        }
        Optional<SearchText> meant = meantBy(typed, session);
        if (meant.isPresent()) {
            return new InterpretedQuery(meant.get(), Manner.AS_MEANT);
        }
        boolean partly = text.words().size() > 1 && exists(session, predicates -> predicates.some(text));
        return new InterpretedQuery(text, partly ? Manner.IN_PART : Manner.NOT_FOUND);
    }

    private Optional<SearchText> meantBy(String typed, SearchSession session) {
        String otherLayout = Keyboard.otherLayout(typed);
        return Stream.<Supplier<String>>of(
                        () -> otherLayout, () -> mended(typed, session), () -> mended(otherLayout, session))
                .map(Supplier::get)
                .filter(guess -> !guess.equals(typed))
                .map(vocabulary::read)
                .filter(guess -> anyHasAll(guess, session))
                .findFirst();
    }

    /** Every word that no listing has is replaced by the closest that one has. */
    private String mended(String text, SearchSession session) {
        return vocabulary.read(text).words().stream()
                .map(word -> exists(session, predicates -> predicates.word(word))
                        ? word.text()
                        : closestTo(word, session).orElse(word.text()))
                .collect(Collectors.joining(" "));
    }

    private Optional<String> closestTo(SearchWord word, SearchSession session) {
        String letters = Hangul.letters(word.stem());
        int tolerance = Spelling.tolerance(letters);
        if (tolerance == 0) {
            return Optional.empty();
        }
        List<List<String>> likely = session.search(Listing.class)
                .select(f -> f.field(WORD, String.class).list())
                .where(f -> f.match().field(WORD_LETTERS).matching(letters).fuzzy(tolerance))
                .fetchHits(LIKELY_LISTINGS);
        return Spelling.closest(
                word.stem(), likely.stream().flatMap(Collection::stream).toList());
    }

    private boolean anyHasAll(SearchText text, SearchSession session) {
        return !text.words().isEmpty() && exists(session, predicates -> predicates.all(text));
    }

    private boolean exists(SearchSession session, Function<TextPredicates, PredicateFinalStep> predicate) {
        return !session.search(Listing.class)
                .select(f -> f.id(UUID.class))
                .where(f -> f.and(ListingDocument.isPublished(f), predicate.apply(new TextPredicates(f))))
                .fetchHits(1)
                .isEmpty();
    }
}
