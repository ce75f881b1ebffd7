package dev.madang.rental.catalog;

import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.SearchLink;
import dev.madang.rental.ListingCard;
import dev.madang.rental.search.InterpretedQuery;
import dev.madang.rental.search.ListingSort;
import dev.madang.rental.search.SearchParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list page {@code rental/catalog/listings}.
 *
 * @param sorts the orders to choose from
 */
record ListingsPage(Asked asked, Found found, ListingSort sort, List<ListingSort> sorts, Filters filters) {

    /**
     * What it was asked for.
     *
     * @param typed the parameters as they came, for their fields
     * @param ignored sentences by parameter: what made no sense
     * @param chips what is in force; each link leaves it out
     */
    record Asked(SearchAddress address, SearchParameters typed, Map<String, String> ignored, List<SearchLink> chips) {}

    /**
     * @param understanding how the words were read
     * @param heading what was found, with its number
     * @param suggestions when nothing was found: what could be left out, or looked at instead
     */
    record Found(
            InterpretedQuery understanding,
            String heading,
            long total,
            List<ListingCard> cards,
            List<SearchLink> suggestions,
            Paging paging) {}

    /** Choices with their counts; each list begins with the choice that does not filter. */
    record Filters(
            List<SearchLink> categories,
            List<SearchLink> regions,
            List<SearchLink> prices,
            List<SearchLink> handOvers,
            List<SearchLink> distances) {}

    /**
     * @param place which of how many are shown: 25–48 / 312
     * @param previous address of the page before, or of the last one beyond it
     */
    record Paging(
            String place,
            @Nullable String previous,
            @Nullable String next) {}
}
