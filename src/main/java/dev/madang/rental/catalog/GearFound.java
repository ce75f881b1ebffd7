package dev.madang.rental.catalog;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchedKind;
import dev.madang.rental.ListingCard;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.search.FoundListings;
import dev.madang.rental.search.InterpretedQuery;
import dev.madang.rental.search.ListingCards;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gear in the one search. */
@Component
@Order(10)
class GearFound implements SearchedKind {

    private static final int CARDS = 8;

    private final ListingSearch search;
    private final ListingCards listings;
    private final Hearts hearts;

    GearFound(ListingSearch search, ListingCards listings, Hearts hearts) {
        this.search = search;
        this.listings = listings;
        this.hearts = hearts;
    }

    /**
     * Feeds {@code rental/catalog/found :: gear}.
     *
     * @param hearts the listings that the reader keeps
     */
    record Content(List<ListingCard> cards, Set<UUID> hearts) {}

    @Override
    public String name() {
        return "gear";
    }

    @Override
    public Found find(String words, Reader reader) {
        ListingCriteria criteria = ListingCriteria.of(words);
        FoundListings found = search.find(criteria);
        List<ListingCard> cards = listings.of(found, criteria, reader.locale()).stream()
                .limit(CARDS)
                .toList();
        var content = new Content(
                cards,
                hearts.of(reader.member(), cards.stream().map(ListingCard::id).toList()));
        InterpretedQuery.Manner manner = found.understanding().manner();
        return new Found(
                found.total(),
                criteria.address().toString(),
                manner == InterpretedQuery.Manner.IN_PART,
                manner == InterpretedQuery.Manner.AS_MEANT
                        ? found.understanding().text()
                        : null,
                new PageSection("rental/catalog/found :: gear", content));
    }
}
