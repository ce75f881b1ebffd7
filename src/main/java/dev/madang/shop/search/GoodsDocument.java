package dev.madang.shop.search;

import static dev.madang.platform.search.KoreanAnalysis.BEGINNINGS;
import static dev.madang.platform.search.KoreanAnalysis.MEANING;
import static dev.madang.platform.search.KoreanAnalysis.PAIRS;
import static dev.madang.platform.search.KoreanAnalysis.WHOLE;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.Prefixes;
import dev.madang.platform.search.SearchForm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/** What the index knows of goods: their texts in every way they are searched, and what filters, facets and sorts need. */
class GoodsDocument implements TypeBinder {

    static final String TITLE = "title";
    /** By any part, however spaced. */
    static final String TITLE_PAIRS = "titlePairs";
    /** Initial consonants of title and team, by any part. */
    static final String INITIALS = "initials";
    /** What can be typed to complete a title, from each of its words on. */
    static final String BEGINNING = "beginning";
    /** The words of title and team, and the same in letters, where a mistyped one is looked for. */
    static final String WORD = "word";

    static final String WORD_LETTERS = "wordLetters";
    static final String TEXT = "text";
    static final String TEAM_NAME = "teamName";

    static final String TEAM_PAIRS = "teamPairs";
    static final String TEAM = "team";
    static final String THEME = "theme";
    static final String SELLER = "seller";
    static final String PRICE = "price";
    static final String CREATED = "created";

    private final KoreanAnalyzer korean = new KoreanAnalyzer();

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        declare(context.indexSchemaElement());
        context.bridge(FindableGoods.class, (document, goods, writing) -> write(document, goods));
    }

    private static void declare(IndexSchemaElement fields) {
        for (String field : List.of(TITLE, TEXT, TEAM_NAME)) {
            fields.field(field, type -> type.asString().analyzer(MEANING)).toReference();
        }
        for (String field : List.of(TITLE_PAIRS, TEAM_PAIRS)) {
            fields.field(field, type -> type.asString().analyzer(PAIRS)).toReference();
        }
        fields.field(INITIALS, type -> type.asString().analyzer(PAIRS))
                .multiValued()
                .toReference();
        fields.field(BEGINNING, type -> type.asString().analyzer(BEGINNINGS).searchAnalyzer(WHOLE))
                .multiValued()
                .toReference();
        fields.field(WORD, type -> type.asString().projectable(Projectable.YES))
                .multiValued()
                .toReference();
        fields.field(WORD_LETTERS, type -> type.asString().analyzer(WHOLE))
                .multiValued()
                .toReference();
        fields.field(TEAM, type -> type.asString().aggregable(Aggregable.YES)).toReference();
        fields.field(THEME, type -> type.asString().aggregable(Aggregable.YES)).toReference();
        fields.field(SELLER, type -> type.asString()).toReference();
        fields.field(PRICE, type -> type.asLong().sortable(Sortable.YES).aggregable(Aggregable.YES))
                .toReference();
        fields.field(CREATED, type -> type.asInstant().sortable(Sortable.YES)).toReference();
    }

    private void write(DocumentElement document, FindableGoods goods) {
        String title = SearchForm.of(goods.title());
        String team = SearchForm.of(goods.team());
        document.addValue(TITLE, title);
        document.addValue(TITLE_PAIRS, title);
        document.addValue(TEXT, SearchForm.of(goods.text()));
        document.addValue(TEAM_NAME, team);
        document.addValue(TEAM_PAIRS, team);
        Stream.of(title, team).map(Hangul::initials).forEach(initials -> document.addValue(INITIALS, initials));
        Prefixes.of(title).forEach(beginning -> document.addValue(BEGINNING, beginning));
        words(title + " " + team).forEach(word -> {
            document.addValue(WORD, word);
            document.addValue(WORD_LETTERS, Hangul.letters(word));
        });
        if (!goods.team().isEmpty()) {
            document.addValue(TEAM, goods.team());
        }
        document.addValue(THEME, goods.theme());
        document.addValue(SELLER, goods.seller().toString());
        document.addValue(PRICE, goods.price().amount());
        document.addValue(CREATED, goods.createdAt());
    }

    private Stream<String> words(String text) {
        return Stream.concat(Arrays.stream(text.split("[^\\p{L}\\p{N}]+")), korean.words(text).stream())
                .filter(word -> word.length() > 1)
                .distinct();
    }
}
