package dev.madang.shop.search;

import static java.util.stream.Collectors.joining;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.Keyboard;
import dev.madang.platform.search.Prefixes;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Spelling;
import dev.madang.platform.search.Synonyms;
import dev.madang.platform.search.WordRules;
import dev.madang.platform.search.index.IndexReader;
import dev.madang.platform.search.index.Indexed;
import dev.madang.shop.search.Words.Word;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds goods on sale. What was typed counts if any goods have it; else the same keys in the other keyboard layout; else either
 * with its typing errors mended; else as many of its words as any have.
 */
@Component
public class GoodsSearch {

    private static final int LIKELY = 50;

    private final IndexReader reader;
    private final SuspendedSellersOfGoods suspended;
    private final Synonyms synonyms;
    private final WordRules rules;

    GoodsSearch(IndexReader reader, SuspendedSellersOfGoods suspended, Synonyms synonyms, WordRules rules) {
        this.reader = reader;
        this.suspended = suspended;
        this.synonyms = synonyms;
        this.rules = rules;
    }

    /** One page of what meets the criteria. */
    public FoundGoods find(GoodsCriteria criteria) {
        return ask(criteria, query -> query.page(criteria));
    }

    /** The same, and the counts beside it. */
    public CountedGoods findCounted(GoodsCriteria criteria) {
        return ask(criteria, query -> query.counted(criteria));
    }

    /** Goods whose title, from any of its words on, begins with what was typed so far: the newest first, at most so many. */
    public List<UUID> beginningWith(String typed, int most) {
        String begun = Prefixes.typed(typed);
        List<String> hidden = suspended.ids();
        return begun.isEmpty()
                ? List.of()
                : reader.read(session -> session.search(FindableGoods.class)
                        .select(f -> f.id(UUID.class))
                        .where(f -> f.bool(where -> {
                            where.must(f.match().field(GoodsDocument.BEGINNING).matching(begun));
                            if (!hidden.isEmpty()) {
                                where.mustNot(
                                        f.terms().field(GoodsDocument.SELLER).matchingAny(hidden));
                            }
                        }))
                        .sort(f -> f.field(GoodsDocument.CREATED).desc().then().field(Indexed.KEY))
                        .fetchHits(most));
    }

    private <T> T ask(GoodsCriteria criteria, Function<GoodsQuery, T> asking) {
        List<String> hidden = suspended.ids();
        return reader.read(
                session -> asking.apply(new GoodsQuery(session, hidden, understand(criteria.words(), session))));
    }

    /**
     * How words were understood.
     *
     * @param meant what was looked for in their place; null for themselves
     * @param inPart whether not all of them are asked for
     * @param where what goods must have
     */
    record Understood(
            @Nullable String meant, boolean inPart, Function<SearchPredicateFactory, PredicateFinalStep> where) {}

    private Understood understand(String typed, SearchSession session) {
        Words words = words(typed);
        if (words.text().isEmpty()) {
            return new Understood(null, false, SearchPredicateFactory::matchAll);
        }
        if (rules.areBanned(typed)) {
            return nothing();
        }
        if (anyHasAll(words, session)) {
            return new Understood(null, false, all(words));
        }
        return meantBy(words.text(), session)
                .map(meant -> new Understood(meant.text(), false, all(meant)))
                .orElseGet(() -> inPart(words, session));
    }

    private static Understood nothing() {
        return new Understood(null, false, SearchPredicateFactory::matchNone);
    }

    private Optional<Words> meantBy(String typed, SearchSession session) {
        String otherLayout = Keyboard.otherLayout(typed);
        return Stream.<Supplier<String>>of(
                        () -> otherLayout, () -> mended(typed, session), () -> mended(otherLayout, session))
                .map(Supplier::get)
                .filter(guess -> !guess.equals(typed) && !rules.areBanned(guess))
                .map(this::words)
                .filter(guess -> anyHasAll(guess, session))
                .findFirst();
    }

    private Understood inPart(Words words, SearchSession session) {
        for (int least = words.each().size() - 1; least > 0; least--) {
            int some = least;
            if (exists(session, f -> new WordPredicates(f).some(words, some))) {
                return new Understood(null, true, f -> new WordPredicates(f).some(words, some));
            }
        }
        return nothing();
    }

    /** Every word that no goods have is replaced by the closest that some have. */
    private String mended(String text, SearchSession session) {
        return words(text).each().stream()
                .map(word -> word.hasDigits() || exists(session, f -> new WordPredicates(f).one(word))
                        ? word.text()
                        : closestTo(word, session).orElse(word.text()))
                .collect(joining(" "));
    }

    private Optional<String> closestTo(Word word, SearchSession session) {
        String letters = Hangul.letters(word.stem());
        int tolerance = Spelling.tolerance(letters);
        if (tolerance == 0 || Words.isWord(word.stem())) {
            return Optional.empty();
        }
        List<List<String>> likely = session.search(FindableGoods.class)
                .select(f -> f.field(GoodsDocument.WORD, String.class).list())
                .where(f -> f.match()
                        .field(GoodsDocument.WORD_LETTERS)
                        .matching(letters)
                        .fuzzy(tolerance))
                .fetchHits(LIKELY);
        return Spelling.closest(
                word.stem(), likely.stream().flatMap(Collection::stream).toList());
    }

    private boolean anyHasAll(Words words, SearchSession session) {
        return !words.each().isEmpty() && exists(session, all(words));
    }

    private static boolean exists(
            SearchSession session, Function<SearchPredicateFactory, PredicateFinalStep> predicate) {
        return !session.search(FindableGoods.class)
                .select(f -> f.id(UUID.class))
                .where(predicate::apply)
                .fetchHits(1)
                .isEmpty();
    }

    private static Function<SearchPredicateFactory, PredicateFinalStep> all(Words words) {
        return f -> new WordPredicates(f).all(words);
    }

    private Words words(String typed) {
        return Words.of(SearchForm.of(typed), synonyms);
    }
}
