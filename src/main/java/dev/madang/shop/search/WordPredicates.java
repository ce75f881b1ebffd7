package dev.madang.shop.search;

import static dev.madang.shop.search.GoodsDocument.BEGINNING;
import static dev.madang.shop.search.GoodsDocument.INITIALS;
import static dev.madang.shop.search.GoodsDocument.TEAM_NAME;
import static dev.madang.shop.search.GoodsDocument.TEAM_PAIRS;
import static dev.madang.shop.search.GoodsDocument.TEXT;
import static dev.madang.shop.search.GoodsDocument.TITLE;
import static dev.madang.shop.search.GoodsDocument.TITLE_PAIRS;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.Prefixes;
import dev.madang.shop.search.Words.Word;
import java.util.Set;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** Where words are looked for, and what a match there is worth: by where it stands, not by how rare it is. */
final class WordPredicates {

    private static final float IN_TITLE = 8;
    private static final float WITHIN_TITLE = 6;
    private static final float IN_TEAM = 5;
    private static final float IN_TEXT = 1;
    private static final float ALL_TOGETHER = 10;
    private static final float BY_ANOTHER_NAME = .5f;

    private final SearchPredicateFactory f;

    WordPredicates(SearchPredicateFactory f) {
        this.f = f;
    }

    /** Every word is found, or all of them as one, however they are spaced. */
    PredicateFinalStep all(Words words) {
        var ways = f.or().add(f.bool(all -> words.each().forEach(word -> all.must(one(word)))));
        if (words.withoutSpaces().length() > 1) {
            ways.add(within(TITLE_PAIRS, words.text(), ALL_TOGETHER));
        }
        words.synonyms().forEach(name -> ways.add(anywhere(name, BY_ANOTHER_NAME)));
        return ways;
    }

    /** At least so many words are found; the more, the better. */
    PredicateFinalStep some(Words words, int least) {
        return f.bool(some -> {
            words.each().forEach(word -> some.should(one(word)));
            some.minimumShouldMatchNumber(least);
        });
    }

    PredicateFinalStep one(Word word) {
        boolean single = word.text().codePointCount(0, word.text().length()) == 1;
        if (Hangul.areInitials(word.text())) {
            return single ? beginning(word.text()) : within(INITIALS, word.text(), IN_TITLE);
        }
        var ways = f.or().add(anywhere(word.text(), 1));
        if (single) {
            ways.add(beginning(word.text()));
        }
        word.synonyms().forEach(name -> ways.add(anywhere(name, BY_ANOTHER_NAME)));
        return ways;
    }

    private PredicateFinalStep beginning(String typed) {
        return f.match().field(BEGINNING).matching(Prefixes.typed(typed)).constantScore();
    }

    private PredicateFinalStep anywhere(String name, float worth) {
        return f.or().add(inMeaning(TITLE, name, worth * IN_TITLE))
                .add(within(TITLE_PAIRS, name, worth * WITHIN_TITLE))
                .add(inMeaning(TEAM_NAME, name, worth * IN_TEAM))
                .add(within(TEAM_PAIRS, name, worth * IN_TEAM))
                .add(inMeaning(TEXT, name, worth * IN_TEXT));
    }

    private PredicateFinalStep inMeaning(String field, String name, float worth) {
        return f.simpleQueryString()
                .field(field)
                .matching(name)
                .defaultOperator(BooleanOperator.AND)
                .flags(Set.of())
                .constantScore()
                .boost(worth);
    }

    private PredicateFinalStep within(String field, String part, float worth) {
        return f.phrase().field(field).matching(part).constantScore().boost(worth);
    }
}
