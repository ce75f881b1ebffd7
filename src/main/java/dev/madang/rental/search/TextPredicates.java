package dev.madang.rental.search;

import static dev.madang.rental.search.index.ListingDocument.AREA;
import static dev.madang.rental.search.index.ListingDocument.BEGINNING;
import static dev.madang.rental.search.index.ListingDocument.DESCRIPTION;
import static dev.madang.rental.search.index.ListingDocument.INITIALS;
import static dev.madang.rental.search.index.ListingDocument.KIND;
import static dev.madang.rental.search.index.ListingDocument.KIND_NAME;
import static dev.madang.rental.search.index.ListingDocument.TITLE;
import static dev.madang.rental.search.index.ListingDocument.TITLE_PAIRS;
import static org.hibernate.search.engine.search.common.BooleanOperator.AND;

import dev.madang.platform.search.Prefixes;
import dev.madang.platform.search.Units;
import dev.madang.rental.search.words.SearchText;
import dev.madang.rental.search.words.SearchWord;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Where words are looked for, and what a match there is worth. Worth depends on where a word stands, not on how rare it
 * is: all instances order the same listings the same way, and one can say why.
 */
final class TextPredicates {

    private static final float IN_TITLE = 8;
    private static final float WITHIN_TITLE = 6;
    private static final float IN_KIND = 4;
    private static final float IN_AREA = 3;
    private static final float IN_DESCRIPTION = 1;
    private static final float ALL_TOGETHER = 10;
    /** More than all that a title can be worth. */
    private static final float THE_KIND_ITSELF = 60;

    private static final float BY_ANOTHER_NAME = .5f;

    private final SearchPredicateFactory f;

    TextPredicates(SearchPredicateFactory f) {
        this.f = f;
    }

    /** Every word is found, or all of them as one, however they are spaced. */
    PredicateFinalStep all(SearchText text) {
        var ways = f.or().add(f.bool(all -> text.words().forEach(word -> all.must(word(word)))));
        if (text.withoutSpaces().length() > 1) {
            ways.add(within(TITLE_PAIRS, text.text(), text.words().size() > 1 ? ALL_TOGETHER : WITHIN_TITLE));
        }
        text.synonyms().forEach(name -> ways.add(anywhere(name, BY_ANOTHER_NAME)));
        return f.bool(all -> {
            all.must(ways);
            text.wholeNames().distinct().forEach(name -> all.should(isKind(name)));
        });
    }

    /** At least so many of the words that tell what is looked for are found; the more, the better, and so it is with numbers. */
    PredicateFinalStep some(SearchText text, int least) {
        return f.bool(all -> {
            all.must(f.bool(some -> {
                text.telling().forEach(word -> some.should(word(word)));
                some.minimumShouldMatchNumber(least);
            }));
            text.words().stream()
                    .filter(word -> !text.telling().contains(word))
                    .forEach(word -> all.should(word(word)));
        });
    }

    /** The thing itself stands before what goes with it: lenses before a bag for camera lenses. */
    private PredicateFinalStep isKind(String name) {
        return f.match()
                .field(KIND_NAME)
                .matching(name.replaceAll("\\s", ""))
                .constantScore()
                .boost(THE_KIND_ITSELF);
    }

    PredicateFinalStep word(SearchWord word) {
        if (word.isInitials()) {
            return word.isSingleCharacter() ? beginning(word.text()) : within(INITIALS, word.text(), IN_TITLE);
        }
        var ways = f.or().add(
                        word.isUnderstood()
                                ? anywhere(word.text(), 1)
                                : within(TITLE_PAIRS, word.text(), WITHIN_TITLE));
        if (word.isSingleCharacter()) {
            ways.add(beginning(word.text()));
        }
        word.synonyms().forEach(name -> ways.add(anywhere(name, BY_ANOTHER_NAME)));
        return ways;
    }

    /** A title, from any of its words on, begins with what was typed so far, even in the middle of a syllable. */
    PredicateFinalStep beginning(String typed) {
        return f.match().field(BEGINNING).matching(Prefixes.typed(typed)).constantScore();
    }

    private PredicateFinalStep anywhere(String name, float worth) {
        return f.or().add(inMeaning(TITLE, name, worth * IN_TITLE))
                .add(within(TITLE_PAIRS, name, worth * WITHIN_TITLE))
                .add(inMeaning(KIND, name, worth * IN_KIND))
                .add(inMeaning(AREA, name, worth * IN_AREA))
                .add(inMeaning(DESCRIPTION, name, worth * IN_DESCRIPTION));
    }

    private PredicateFinalStep inMeaning(String field, String name, float worth) {
        return f.simpleQueryString()
                .field(field)
                .matching(name)
                .defaultOperator(AND)
                .flags(Set.of())
                .constantScore()
                .boost(worth);
    }

    private PredicateFinalStep within(String field, String part, float worth) {
        var found = f.phrase().field(field).matching(part).constantScore().boost(worth);
        return Character.isDigit(part.charAt(0))
                ? f.bool(alone -> {
                    alone.must(found);
                    others(part)
                            .forEach(other ->
                                    alone.mustNot(f.phrase().field(field).matching(other)));
                })
                : found;
    }

    /** A number is no end of another, nor a measure the beginning of one: 8인 is neither in 18인용 nor in 8인치. */
    private static Stream<String> others(String measure) {
        return Stream.concat(
                IntStream.rangeClosed(0, 9).mapToObj(digit -> digit + measure),
                Units.endings(measure).stream().map(ending -> measure + ending));
    }
}
