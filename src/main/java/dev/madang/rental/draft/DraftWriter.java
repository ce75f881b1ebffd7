package dev.madang.rental.draft;

import dev.madang.assistant.Assistant;
import dev.madang.assistant.ModelAnswer;
import dev.madang.assistant.ModelAway;
import dev.madang.assistant.Purpose;
import dev.madang.media.Photos;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Synonyms;
import dev.madang.platform.text.ContactDetails;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.rental.draft.SuggestedDraft.Suggestion;
import dev.madang.rental.listing.ComparablePrices;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import dev.madang.shared.Graphemes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes suggestions of a host's few words, and of the first photos where a model sees them. It invents nothing: a number or a name
 * in Latin letters that the words do not have is none that anybody here can check, whatever a model says to have seen.
 */
@Component
public class DraftWriter {

    public static final int LONGEST_WORDS = 300;

    private static final Logger log = LoggerFactory.getLogger(DraftWriter.class);

    private static final int MOST_PHOTOS = 3;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_TEXT = 1_500;
    private static final int SHORTEST_NAME = 2;
    private static final Pattern FACT = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|[A-Za-z]{2,}");
    private static final Pattern PARTS = Pattern.compile("[,\\n·/]+");

    private static final String QUESTION = """
            A member lends gear to neighbours and wrote a few words about it. You are given JSON: "words", theirs, and "categories", the \
            codes there are. Where there are pictures, they show it. Word a listing in %s: "title", at most 60 characters, "description", two to five plain sentences, and \
            "category", one of the codes. Say only what the words say and what is \
            plainly seen, as its colour, its kind and what lies beside it: no brand, size, number, condition or defect that the words \
            do not have, nobody and no place that a picture shows, no contact and no link. Leave out what you do not know. Answer with JSON alone.""";

    private final Assistant assistant;
    private final Categories categories;
    private final Synonyms synonyms;
    private final ListingSearch search;
    private final ComparablePrices prices;
    private final Photos photos;
    private final JsonMapper json;

    DraftWriter(
            Assistant assistant,
            Categories categories,
            Synonyms synonyms,
            ListingSearch search,
            ComparablePrices prices,
            Photos photos,
            JsonMapper json) {
        this.assistant = assistant;
        this.categories = categories;
        this.synonyms = synonyms;
        this.search = search;
        this.prices = prices;
        this.photos = photos;
        this.json = json;
    }

    record Worded(
            @Nullable String title,
            @Nullable String description,
            @Nullable String category) {}

    /**
     * @param words some, of at most {@link #LONGEST_WORDS} characters
     * @param shown the member's own photos of it, the first of which a model sees
     */
    public SuggestedDraft of(String words, List<UUID> shown, UUID member, Locale locale) {
        Worded local = local(words);
        if (assistant.isSimple(Purpose.DRAFT)) {
            return draft(local, true, null, locale).of(0, shown.size());
        }
        try {
            assistant.count(Purpose.DRAFT, member);
            List<Resource> pictures = assistant.sees() ? pictures(shown) : List.of();
            Worded sound = sound(asked(words, pictures, locale), local, words);
            return draft(sound, false, null, locale).of(pictures.size(), shown.size());
        } catch (ModelAway e) {
            return draft(local, true, e.reason(), locale).of(0, shown.size());
        }
    }

    /** None while they cannot be read: words are enough. */
    private List<Resource> pictures(List<UUID> shown) {
        List<Resource> pictures = new ArrayList<>();
        try {
            for (UUID photo : shown.subList(0, Math.min(MOST_PHOTOS, shown.size()))) {
                Optional<Resource> small = photos.small(photo);
                if (small.isPresent()) {
                    pictures.add(new ByteArrayResource(small.get().getContentAsByteArray()));
                }
            }
            return pictures;
        } catch (IOException | UncheckedIOException away) {
            log.warn("Photos are not shown to the model", away);
            return List.of();
        }
    }

    private Worded asked(String words, List<Resource> pictures, Locale locale) {
        List<String> codes = all().map(Category::code).toList();
        return assistant.ask(
                Purpose.DRAFT,
                QUESTION.formatted(ModelAnswer.language(locale)),
                json.writeValueAsString(Map.of("words", ContactDetails.without(words), "categories", codes)),
                pictures,
                Worded.class,
                worded -> worded);
    }

    /** What of the model's words can be used, and ours in place of what cannot. */
    private Worded sound(Worded asked, Worded local, String words) {
        return new Worded(
                isSound(asked.title(), LONGEST_TITLE, words) ? asked.title() : local.title(),
                isSound(asked.description(), LONGEST_TEXT, words) ? asked.description() : local.description(),
                asked.category() != null
                                && all().anyMatch(category -> category.code().equals(asked.category()))
                        ? asked.category()
                        : local.category());
    }

    private static boolean isSound(@Nullable String text, int longest, String words) {
        return text != null
                && ModelAnswer.isSound(text, longest)
                && facts(words).containsAll(facts(text));
    }

    /** Numbers and names in Latin letters, each as a whole. */
    private static Set<String> facts(String text) {
        return FACT.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(fact -> fact.group().replace(",", ""))
                .collect(Collectors.toSet());
    }

    private Worded local(String words) {
        List<String> parts = PARTS.splitAsStream(words)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        String title = parts.isEmpty()
                ? ""
                : Graphemes.cut(parts.getFirst(), LONGEST_TITLE).strip();
        String text = parts.size() < 2 ? "" : String.join("\n", parts);
        return new Worded(title, text, category(words).map(Category::code).orElse(null));
    }

    /** The longest name of a category in the words, or else what most listings that have them are. */
    private Optional<Category> category(String words) {
        String said = SearchForm.key(words);
        Optional<Category> named = all().flatMap(category -> names(category)
                        .filter(name -> name.length() >= SHORTEST_NAME && said.contains(name))
                        .map(name -> Map.entry(category, name)))
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .map(Map.Entry::getKey);
        return named.or(() -> {
            var facets = search.find(ListingCriteria.of(words)).facets();
            return all().filter(category -> facets.ofCategory(category.code()) > 0)
                    .max(Comparator.comparingLong(category -> facets.ofCategory(category.code())));
        });
    }

    private Stream<Category> all() {
        return categories.all().stream().filter(category -> !category.isTop() && !categories.isClosed(category.code()));
    }

    private Stream<String> names(Category category) {
        return category.names()
                .flatMap(name -> Stream.concat(Stream.of(name), synonyms.of(name).stream()))
                .map(SearchForm::key);
    }

    private SuggestedDraft draft(Worded worded, boolean simple, ModelAway.@Nullable Reason away, Locale locale) {
        List<Suggestion> suggestions = new ArrayList<>();
        add(suggestions, "title", worded.title());
        Optional<Category> category = Optional.ofNullable(worded.category()).flatMap(categories::find);
        category.ifPresent(one -> suggestions.add(new Suggestion("category", one.code(), one.name(locale))));
        add(suggestions, "description", worded.description());
        Optional<ComparablePrices.Range> range = category.flatMap(one -> prices.of(one.code()));
        range.ifPresent(one -> suggestions.add(new Suggestion(
                "pricePerDay",
                String.valueOf(one.middle().amount()),
                one.middle().toString())));
        return new SuggestedDraft(List.copyOf(suggestions), range.orElse(null), simple, away, 0, 0);
    }

    private static void add(List<Suggestion> suggestions, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            suggestions.add(new Suggestion(field, value.strip(), value.strip()));
        }
    }
}
