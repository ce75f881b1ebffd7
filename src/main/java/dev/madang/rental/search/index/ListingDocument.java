package dev.madang.rental.search.index;

import static dev.madang.platform.search.KoreanAnalysis.BEGINNINGS;
import static dev.madang.platform.search.KoreanAnalysis.MEANING;
import static dev.madang.platform.search.KoreanAnalysis.PAIRS;
import static dev.madang.platform.search.KoreanAnalysis.WHOLE;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.Prefixes;
import dev.madang.platform.search.SearchForm;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/** What the index knows of a listing: its texts in every way they are searched, and what filters, facets and sorts need. */
public class ListingDocument implements TypeBinder {

    /** By meaning. */
    public static final String TITLE = "title";
    /** By any part, however spaced. */
    public static final String TITLE_PAIRS = "titlePairs";
    /** Initial consonants of the title and the category's names, by any part. */
    public static final String INITIALS = "initials";
    /** What can be typed to complete a title: the letters, and the initials, from each of its words on. */
    public static final String BEGINNING = "beginning";
    /** The words of title and category, and the same in letters, where a mistyped one is looked for. */
    public static final String WORD = "word";

    public static final String WORD_LETTERS = "wordLetters";
    public static final String DESCRIPTION = "description";
    /** Both levels of the category by name, in both languages. */
    public static final String KIND = "kind";
    /** The lower level's names as a whole, without spaces: whoever types just that asks for the thing itself. */
    public static final String KIND_NAME = "kindName";
    /** 시/도 and 시/군/구 by name, in both languages. */
    public static final String AREA = "area";

    public static final String STATUS = "status";
    public static final String CATEGORY = "category";
    public static final String REGION = "region";
    public static final String PRICE = "price";
    public static final String WAY = "way";
    /** As it is sorted by. */
    public static final String RATING = "rating";

    public static final String PUBLISHED = "published";
    /** Rounded, so that nobody finds a door by asking for distances. */
    public static final String POINT = "point";

    private final Categories categories;
    private final Regions regions;
    private final KoreanAnalyzer korean = new KoreanAnalyzer();

    ListingDocument(Categories categories, Regions regions) {
        this.categories = categories;
        this.regions = regions;
    }

    public static PredicateFinalStep isPublished(SearchPredicateFactory f) {
        return f.match().field(STATUS).matching(ListingStatus.PUBLISHED.name());
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies()
                .use("status")
                .use("title")
                .use("description")
                .use("category")
                .use("region")
                .use("lat")
                .use("lng")
                .use("terms")
                .use("ratingCount")
                .use("ratingSum")
                .use("publishedAt")
                .use("updatedAt");
        declare(context.indexSchemaElement());
        context.bridge(Listing.class, (document, listing, writing) -> write(document, listing));
    }

    private static void declare(IndexSchemaElement fields) {
        fields.field(TITLE, type -> type.asString().analyzer(MEANING).projectable(Projectable.YES))
                .toReference();
        fields.field(TITLE_PAIRS, type -> type.asString().analyzer(PAIRS)).toReference();
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
        fields.field(DESCRIPTION, type -> type.asString().analyzer(MEANING)).toReference();
        fields.field(KIND, type -> type.asString().analyzer(MEANING))
                .multiValued()
                .toReference();
        fields.field(KIND_NAME, type -> type.asString().analyzer(WHOLE))
                .multiValued()
                .toReference();
        fields.field(AREA, type -> type.asString().analyzer(MEANING))
                .multiValued()
                .toReference();
        fields.field(STATUS, type -> type.asString()).toReference();
        fields.field(CATEGORY, type -> type.asString().aggregable(Aggregable.YES))
                .toReference();
        fields.field(REGION, type -> type.asString().aggregable(Aggregable.YES)).toReference();
        fields.field(PRICE, type -> type.asLong().sortable(Sortable.YES).aggregable(Aggregable.YES))
                .toReference();
        fields.field(WAY, type -> type.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
        fields.field(RATING, type -> type.asDouble().sortable(Sortable.YES)).toReference();
        fields.field(PUBLISHED, type -> type.asInstant().sortable(Sortable.YES)).toReference();
        fields.field(POINT, type -> type.asGeoPoint().sortable(Sortable.YES)).toReference();
    }

    private void write(DocumentElement document, Listing listing) {
        String title = SearchForm.of(listing.title());
        document.addValue(TITLE, title);
        document.addValue(TITLE_PAIRS, title);
        document.addValue(DESCRIPTION, SearchForm.of(listing.description()));
        addAll(
                document,
                INITIALS,
                Stream.concat(Stream.of(title), kindsOf(listing)).map(Hangul::initials));
        addAll(document, BEGINNING, Prefixes.of(title));
        addAll(document, WORD, wordsOf(title, listing));
        addAll(document, WORD_LETTERS, wordsOf(title, listing).map(Hangul::letters));
        addAll(document, KIND, kindsOf(listing));
        addAll(document, KIND_NAME, kindNamesOf(listing));
        addAll(document, AREA, areasOf(listing));
        document.addValue(STATUS, listing.status().name());
        document.addValue(CATEGORY, listing.category());
        document.addValue(REGION, listing.region());
        document.addValue(PRICE, listing.terms().pricePerDay().amount());
        addAll(document, WAY, listing.terms().ways().stream().map(HandOver::name));
        document.addValue(RATING, listing.rating().rank());
        document.addValue(PUBLISHED, listing.publishedAt());
        MapPoint rounded = listing.point().rounded();
        document.addValue(POINT, GeoPoint.of(rounded.lat(), rounded.lng()));
    }

    private static void addAll(DocumentElement document, String field, Stream<String> values) {
        values.forEach(value -> document.addValue(field, value));
    }

    private Stream<String> kindsOf(Listing listing) {
        return categories.find(listing.category()).stream()
                .flatMap(category -> Stream.concat(parentOf(category), Stream.of(category)))
                .flatMap(category -> Stream.of(category.ko(), category.en()));
    }

    /** 삼각대·짐벌 are two kinds. */
    private Stream<String> kindNamesOf(Listing listing) {
        return categories.find(listing.category()).stream()
                .flatMap(category -> Stream.of(category.ko(), category.en()))
                .flatMap(name -> Arrays.stream(name.split("[·&]")))
                .map(name -> name.replaceAll("\\s", ""))
                .flatMap(name -> Stream.of(name, name.replaceFirst("(?<=[a-z]{3})s$", "")))
                .distinct();
    }

    private Stream<Category> parentOf(Category category) {
        return category.parent() == null ? Stream.empty() : categories.find(category.parent()).stream();
    }

    /** 서울 마포구 마포: people leave out what kind of place it is. */
    private Stream<String> areasOf(Listing listing) {
        return regions.find(listing.region()).stream()
                .flatMap(region -> Stream.concat(parentOf(region), Stream.of(region)))
                .flatMap(region -> Stream.of(region.ko(), region.ko().replaceFirst("(?<=..)[시군구]$", ""), region.en()))
                .distinct();
    }

    private Stream<Region> parentOf(Region region) {
        return region.parent() == null ? Stream.empty() : regions.find(region.parent()).stream();
    }

    private Stream<String> wordsOf(String title, Listing listing) {
        return Stream.concat(Stream.of(title), kindsOf(listing))
                .flatMap(text ->
                        Stream.concat(Arrays.stream(text.split("[^\\p{L}\\p{N}]+")), korean.words(text).stream()))
                .filter(word -> word.length() > 1)
                .distinct();
    }
}
