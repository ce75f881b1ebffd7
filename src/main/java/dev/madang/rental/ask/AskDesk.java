package dev.madang.rental.ask;

import static java.util.Objects.requireNonNull;

import dev.madang.assistant.Assistant;
import dev.madang.assistant.Purpose;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.SearchLink;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.ListingCard;
import dev.madang.rental.ListingCard.YourDays;
import dev.madang.rental.UsualPrice;
import dev.madang.rental.ask.Answer.Fit;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.listing.ListingCapacities;
import dev.madang.rental.meaning.NearestListings;
import dev.madang.rental.meaning.ReciprocalRank;
import dev.madang.rental.search.FoundListings;
import dev.madang.rental.search.ListingCards;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import dev.madang.shared.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers a question from the index and the calendar alone. What a member writes about gear is looked through for words and
 * sizes; nothing in it is an instruction.
 */
@Component
class AskDesk {

    private static final int MOST = 6;
    private static final int MOST_PAGES = 4;
    private static final int MOST_ALIKE = 50;

    /** Once so much time has gone into an answer, nobody looks for what would be found without a wish. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final KoreanAnalyzer korean = new KoreanAnalyzer();
    private final WishReader reader;
    private final ListingSearch search;
    private final NearestListings nearest;
    private final ListingCards cards;
    private final ListingCapacities capacities;
    private final Assistant assistant;
    private final Hearts hearts;
    private final Regions regions;
    private final Sentences sentences;
    private final Clock clock;

    AskDesk(
            WishReader reader,
            ListingSearch search,
            NearestListings nearest,
            ListingCards cards,
            ListingCapacities capacities,
            Assistant assistant,
            Hearts hearts,
            Regions regions,
            Sentences sentences,
            Clock clock) {
        this.reader = reader;
        this.search = search;
        this.nearest = nearest;
        this.cards = cards;
        this.capacities = capacities;
        this.assistant = assistant;
        this.hearts = hearts;
        this.regions = regions;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What was asked before counts, as it was changed since, as far as the last question says nothing else. */
    private Wishes wishes(Asked asked) {
        Wishes wishes = Wishes.NONE;
        for (String earlier : asked.earlier()) {
            wishes = reader.read(earlier).after(wishes);
        }
        wishes = asked.changed()
                .over(wishes, reader, regions, LocalDate.now(clock))
                .without(asked.dropped());
        return reader.read(asked.question()).after(wishes);
    }

    /** The same to be sent along with what is asked next: what the last question says is not changed or dropped any more. */
    Asked settled(Asked asked) {
        return asked.settled(reader.read(asked.question()).said());
    }

    /**
     * What was found.
     *
     * @param unchecked of what was wished for, what nobody could check, in words
     */
    private record Found(List<Fit> fits, Map<Wish, String> unchecked) {

        static final Found NOTHING = new Found(List.of(), Map.of());
    }

    Answer of(Asked asked, Reader reader) {
        long began = System.nanoTime();
        Locale locale = reader.locale();
        Wishes wishes = wishes(asked);
        CurrentMember member = assistant.isSimple(Purpose.ASK) ? null : reader.member();
        UUID asker = member == null ? null : member.id();
        Found found = find(wishes, asker, locale);
        List<Fit> fits = found.fits();
        return new Answer(
                wishes,
                wishes.said().stream()
                        .map(wish -> link(asked, wish, chip(wishes, wish, found, locale)))
                        .toList(),
                fits,
                List.copyOf(found.unchecked().values()),
                wishes.criteria().address().toString(),
                fits.isEmpty() ? instead(asked, wishes, asker, locale, began) : List.of(),
                hearts.of(
                        reader.member(),
                        fits.stream().map(fit -> fit.card().id()).toList()));
    }

    private List<SearchLink> instead(Asked asked, Wishes wishes, @Nullable UUID asker, Locale locale, long began) {
        return wishes.said().stream()
                .filter(wish -> wish != Wish.KIND)
                .takeWhile(wish -> System.nanoTime() - began < PATIENCE.toNanos())
                .filter(wish -> !find(wishes.without(Set.of(wish)), asker, locale)
                        .fits()
                        .isEmpty())
                .map(wish -> link(asked, wish, sentences.of(locale, "ask.without", label(wishes, wish, locale))))
                .toList();
    }

    private Found find(Wishes wishes, @Nullable UUID asker, Locale locale) {
        if (wishes.said().isEmpty()) {
            return Found.NOTHING;
        }
        if (wishes.words().isEmpty() || isWhole(wishes.words())) {
            return having(wishes, wishes.words(), "", locale);
        }
        return isNamed(wishes) ? having(wishes, wishes.name(), left(wishes), locale) : alike(wishes, asker, locale);
    }

    /** What is about the same without having the words. */
    private Found alike(Wishes wishes, @Nullable UUID asker, Locale locale) {
        ListingCriteria criteria = wishes.criteria("", 1);
        List<UUID> ids = search.among(nearest.of(wishes.words(), MOST_ALIKE, asker), criteria);
        return found(wishes, ids, wishes.words(), criteria, 1, locale);
    }

    /** Whether it may be looked for by its name alone: what nobody lends may not. */
    private boolean isNamed(Wishes wishes) {
        String thing = wishes.words().substring(wishes.words().lastIndexOf(' ') + 1);
        return !wishes.name().isEmpty() && (wishes.name().endsWith(thing) || isSomewhere(thing));
    }

    /** The words that nothing found by its name need have: of a name that neither a text nor a category has, all. */
    private String left(Wishes wishes) {
        if (wishes.category() == null && !isWhole(wishes.name())) {
            return wishes.words();
        }
        List<String> name = List.of(wishes.name().split(" "));
        return Arrays.stream(wishes.words().split(" "))
                .filter(word -> !name.contains(word))
                .collect(Collectors.joining(" "));
    }

    private boolean isWhole(String words) {
        return search.understand(words).isWhole();
    }

    private boolean isSomewhere(String word) {
        return isWhole(word) || !korean.isWord(word);
    }

    /** For how many something is, the index does not know: further pages are looked through where the first has nothing that is enough. */
    private Found having(Wishes wishes, String words, String left, Locale locale) {
        int pages = 1;
        Found found = Found.NOTHING;
        for (int page = 1; page <= pages && found.fits().isEmpty(); page++) {
            ListingCriteria criteria = wishes.criteria(words, page);
            FoundListings listings = search.find(criteria);
            pages = wishes.people() == null ? 1 : Math.min(MOST_PAGES, listings.pages());
            List<UUID> ids = page == 1 ? fused(listings.ids(), wishes.words()) : listings.ids();
            found = found(wishes, ids, left, criteria, page, locale);
        }
        return found;
    }

    /** What has the words, the closer to what they mean the earlier; no model is asked just for an order. */
    private List<UUID> fused(List<UUID> ids, String words) {
        if (ids.size() < 2 || words.isEmpty() || !nearest.isSimple()) {
            return ids;
        }
        List<UUID> near = nearest.of(words, MOST_ALIKE, null).stream()
                .filter(ids::contains)
                .toList();
        return ReciprocalRank.fuse(ids, near);
    }

    private Found found(Wishes wishes, List<UUID> ids, String left, ListingCriteria criteria, int page, Locale locale) {
        Map<UUID, Integer> room = wishes.people() == null ? Map.of() : capacities.of(ids);
        boolean asks = wishes.people() != null && (page > 1 || !room.isEmpty());
        List<Fit> fits = named(wishes, cards.of(ids, criteria, locale)).stream()
                .filter(card -> !asks || room.getOrDefault(card.id(), 0) >= requireNonNull(wishes.people()))
                .limit(MOST)
                .map(card -> new Fit(card, reasons(wishes, card, room.getOrDefault(card.id(), 0), locale)))
                .toList();
        if (fits.isEmpty()) {
            return Found.NOTHING;
        }
        Map<Wish, String> unchecked = new EnumMap<>(Wish.class);
        if (!left.isEmpty()) {
            unchecked.put(Wish.KIND, left);
        }
        if (wishes.people() != null && !asks) {
            unchecked.put(Wish.PEOPLE, label(wishes, Wish.PEOPLE, locale));
        }
        return new Found(fits, unchecked);
    }

    /** Those that are called just so, where there are any: a 통기타 is a 기타, but not every 기타 a 통기타. */
    private static List<ListingCard> named(Wishes wishes, List<ListingCard> cards) {
        List<String> names =
                Stream.of(wishes.name().split(" ")).map(SearchForm::key).toList();
        List<ListingCard> named = cards.stream()
                .filter(card -> names.stream().allMatch(SearchForm.key(card.title())::contains))
                .toList();
        return named.isEmpty() ? cards : named;
    }

    private List<String> reasons(Wishes wishes, ListingCard card, int room, Locale locale) {
        var reasons = new ArrayList<String>();
        if (wishes.days() != null) {
            reasons.add(sentences.of(locale, "ask.reason.days", wishes.days()));
        }
        if (room > 0) {
            reasons.add(sentences.of(locale, "ask.reason.people", room));
        }
        if (wishes.says(Wish.PRICE)) {
            reasons.add(price(card, locale));
        }
        if (wishes.region() != null) {
            reasons.add(sentences.of(locale, "ask.reason.region", card.region()));
        }
        if (wishes.way() != null) {
            reasons.add(sentences.of(locale, "ask.reason." + wishes.way()));
        }
        return reasons;
    }

    private String price(ListingCard card, Locale locale) {
        YourDays yours = card.yours();
        if (yours != null && yours.days().days() > 1) {
            return sentences.of(locale, "ask.reason.price.days", yours.days().days(), yours.rent(), yours.perDay());
        }
        if (yours != null) {
            return sentences.of(locale, "ask.reason.price", yours.rent());
        }
        UsualPrice usual = card.usual();
        return sentences.of(
                locale, usual.said() == null ? "ask.reason.price" : "ask.reason.price.usually", usual.won());
    }

    private String chip(Wishes wishes, Wish wish, Found found, Locale locale) {
        String label = label(wishes, wish, locale);
        return found.unchecked().containsKey(wish) ? sentences.of(locale, "ask.chip.unchecked", label) : label;
    }

    private String label(Wishes wishes, Wish wish, Locale locale) {
        return switch (wish) {
            case KIND ->
                wishes.category() == null || wishes.words().contains(" ")
                        ? wishes.words()
                        : wishes.category().name(locale);
            case PEOPLE -> sentences.of(locale, "ask.people", requireNonNull(wishes.people()));
            case DAYS -> sentences.print(requireNonNull(wishes.days()), locale);
            case PRICE -> price(wishes, locale);
            case REGION -> regions.fullName(requireNonNull(wishes.region()).code(), locale);
            case WAY -> sentences.of(locale, "listing.handOver." + wishes.way());
        };
    }

    private String price(Wishes wishes, Locale locale) {
        if (wishes.least() == null) {
            return sentences.of(locale, "search.price.to", requireNonNull(wishes.most()));
        }
        return wishes.most() == null
                ? sentences.of(locale, "search.price.from", wishes.least())
                : sentences.of(locale, "search.price.between", wishes.least(), wishes.most());
    }

    private static SearchLink link(Asked asked, Wish wish, String label) {
        return new SearchLink(label, asked.without(wish), null, false, false);
    }
}
