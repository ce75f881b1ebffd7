package dev.madang.rental.ask;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchLink;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.ListingCard;
import dev.madang.rental.ask.Answer.Fit;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.listing.ListingCapacities;
import dev.madang.rental.search.FoundListings;
import dev.madang.rental.search.InterpretedQuery.Manner;
import dev.madang.rental.search.ListingCards;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import dev.madang.shared.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Answers a question from the index and the calendar alone. What a member writes about gear is looked through for words and
 * sizes; nothing in it is an instruction.
 */
@Component
class AskDesk {

    private static final int MOST = 6;
    private static final int MOST_PAGES = 4;

    private final WishReader reader;
    private final ListingSearch search;
    private final ListingCards cards;
    private final ListingCapacities capacities;
    private final Hearts hearts;
    private final Regions regions;
    private final Sentences sentences;

    AskDesk(
            WishReader reader,
            ListingSearch search,
            ListingCards cards,
            ListingCapacities capacities,
            Hearts hearts,
            Regions regions,
            Sentences sentences) {
        this.reader = reader;
        this.search = search;
        this.cards = cards;
        this.capacities = capacities;
        this.hearts = hearts;
        this.regions = regions;
        this.sentences = sentences;
    }

    /** What was asked before counts as far as the last question says nothing else. */
    Wishes wishes(Asked asked) {
        Wishes wishes = Wishes.NONE;
        for (String earlier : asked.earlier()) {
            wishes = reader.read(earlier).after(wishes);
        }
        return reader.read(asked.question()).after(wishes).without(asked.dropped());
    }

    Answer of(Asked asked, Reader reader) {
        Wishes wishes = wishes(asked);
        List<Fit> fits = fits(wishes, reader.locale());
        return new Answer(
                wishes.said().stream()
                        .map(wish -> link(asked, wish, label(wishes, wish, reader.locale())))
                        .toList(),
                fits,
                wishes.criteria().address().toString(),
                fits.isEmpty() ? instead(asked, wishes, reader.locale()) : List.of(),
                hearts.of(
                        reader.member(),
                        fits.stream().map(fit -> fit.card().id()).toList()));
    }

    private List<SearchLink> instead(Asked asked, Wishes wishes, Locale locale) {
        return wishes.said().stream()
                .filter(wish -> wish != Wish.KIND)
                .filter(wish -> !fits(wishes.without(Set.of(wish)), locale).isEmpty())
                .map(wish -> link(asked, wish, sentences.of(locale, "ask.without", label(wishes, wish, locale))))
                .toList();
    }

    /** For how many something is, the index does not know: further pages are looked through where the first has nothing that is enough. */
    private List<Fit> fits(Wishes wishes, Locale locale) {
        if (wishes.said().isEmpty()) {
            return List.of();
        }
        List<Fit> fits = fits(wishes, 1, locale);
        for (int page = 2; page <= MOST_PAGES && wishes.people() != null && fits.isEmpty(); page++) {
            fits = fits(wishes, page, locale);
        }
        return fits;
    }

    private List<Fit> fits(Wishes wishes, int page, Locale locale) {
        ListingCriteria criteria = wishes.criteria(page);
        FoundListings found = search.find(criteria);
        if (found.understanding().manner() == Manner.IN_PART) {
            return List.of();
        }
        Map<UUID, Integer> room = wishes.people() == null ? Map.of() : capacities.of(found.ids());
        boolean asks = wishes.people() != null && (page > 1 || !room.isEmpty());
        return cards.of(found, criteria, locale).stream()
                .filter(card -> !asks || room.getOrDefault(card.id(), 0) >= requireNonNull(wishes.people()))
                .limit(MOST)
                .map(card -> new Fit(card, reasons(wishes, card, room.getOrDefault(card.id(), 0), locale)))
                .toList();
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
            reasons.add(sentences.of(locale, "ask.reason.price", card.pricePerDay()));
        }
        if (wishes.region() != null) {
            reasons.add(sentences.of(locale, "ask.reason.region", card.region()));
        }
        if (wishes.way() != null) {
            reasons.add(sentences.of(locale, "ask.reason." + wishes.way()));
        }
        return reasons;
    }

    private String label(Wishes wishes, Wish wish, Locale locale) {
        return switch (wish) {
            case KIND ->
                wishes.category() == null ? wishes.words() : wishes.category().name(locale);
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
