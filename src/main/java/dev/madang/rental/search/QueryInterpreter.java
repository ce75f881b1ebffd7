package dev.madang.rental.search;

import static dev.madang.rental.search.index.ListingDocument.WORD;
import static dev.madang.rental.search.index.ListingDocument.WORD_LETTERS;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.Keyboard;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Spelling;
import dev.madang.platform.search.WordRules;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.search.InterpretedQuery.Manner;
import dev.madang.rental.search.index.ListingDocument;
import dev.madang.rental.search.words.Compound;
import dev.madang.rental.search.words.KnownParts;
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
 * Finds out what was meant. What was typed counts if any published listing has it; else its words taken apart; else the same
 * keys in the other keyboard layout; else either with its typing errors mended; else as many of its words as one listing has.
 * Filters play no part, so that words mean the same whatever else is asked for.
 */
@Component
class QueryInterpreter {

    private static final int LIKELY_LISTINGS = 50;

    private final Vocabulary vocabulary;
    private final WordRules rules;

    QueryInterpreter(Vocabulary vocabulary, WordRules rules) {
        this.vocabulary = vocabulary;
        this.rules = rules;
    }

    InterpretedQuery understand(String asked, SearchSession session) {
        String typed = SearchForm.of(asked);
        SearchText text = vocabulary.read(typed);
        if (typed.isEmpty()) {
            return InterpretedQuery.of(text, Manner.NOTHING_ASKED);
        }
        if (rules.areBanned(typed)) {
            return InterpretedQuery.of(text, Manner.NOT_FOUND);
        }
        if (anyHasAll(text, session)) {
            return InterpretedQuery.of(text, Manner.AS_TYPED);
        }
        var known = new KnownParts(part -> vocabulary.isFiller(part)
                || vocabulary.read(part).words().stream().allMatch(word -> isFound(word, session)));
        SearchText apart = apart(text, known, session);
        if (!apart.words().equals(text.words()) && anyHasAll(apart, session)) {
            return InterpretedQuery.of(apart, Manner.AS_TYPED);
        }
        return meantBy(typed, apart, known, session)
                .map(meant -> InterpretedQuery.of(meant, Manner.AS_MEANT))
                .orElseGet(() -> inPart(apart, session));
    }

    /** With as many of the words as any listing has. */
    private InterpretedQuery inPart(SearchText text, SearchSession session) {
        int telling = text.telling().size();
        for (int least = telling < text.words().size() ? telling : telling - 1; least > 0; least--) {
            int words = least;
            if (exists(session, predicates -> predicates.some(text, words))) {
                return new InterpretedQuery(text, Manner.IN_PART, words);
            }
        }
        return InterpretedQuery.of(text, Manner.NOT_FOUND);
    }

    /** Words that were written together stand apart, where that finds more. */
    private SearchText apart(SearchText text, KnownParts known, SearchSession session) {
        return vocabulary.read(text.words().stream()
                .flatMap(word -> isFound(word, session) ? Stream.of(word.text()) : partsOf(word.text(), known).stream())
                .collect(Collectors.joining(" ")));
    }

    private List<String> partsOf(String word, KnownParts known) {
        var compound = new Compound(word, known);
        return compound.parts()
                .or(() -> compound.before(vocabulary::isFiller))
                .or(() -> compound.before(ending -> vocabulary.isNamed(ending) && known.test(ending)))
                .orElseGet(compound::numbersApart);
    }

    private boolean isFound(SearchWord word, SearchSession session) {
        return exists(session, predicates -> predicates.word(word));
    }

    private Optional<SearchText> meantBy(String typed, SearchText apart, KnownParts known, SearchSession session) {
        String otherLayout = Keyboard.otherLayout(typed);
        return Stream.<Supplier<String>>of(
                        () -> Hangul.compose(Hangul.letters(typed)),
                        () -> otherLayout,
                        () -> mended(typed, session),
                        () -> mended(apart.text(), session),
                        () -> mended(otherLayout, session))
                .map(Supplier::get)
                .filter(guess -> !guess.equals(typed) && !rules.areBanned(guess))
                .map(vocabulary::read)
                .flatMap(guess -> found(guess, known, session).stream())
                .findFirst();
    }

    /** The guess as it is, or its words taken apart, if any listing has all of it. */
    private Optional<SearchText> found(SearchText guess, KnownParts known, SearchSession session) {
        return Stream.<Supplier<SearchText>>of(() -> guess, () -> apart(guess, known, session))
                .map(Supplier::get)
                .filter(text -> anyHasAll(text, session))
                .findFirst();
    }

    /** Every word that no listing has is replaced by the closest that one has. */
    private String mended(String text, SearchSession session) {
        return vocabulary.read(text).words().stream()
                .map(word -> word.hasDigits() || isFound(word, session)
                        ? word.text()
                        : closestTo(word, session).orElse(word.text()))
                .collect(Collectors.joining(" "));
    }

    private Optional<String> closestTo(SearchWord word, SearchSession session) {
        String letters = Hangul.letters(word.stem());
        int tolerance = Spelling.tolerance(letters);
        if (tolerance == 0 || vocabulary.isWord(word.stem())) {
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
