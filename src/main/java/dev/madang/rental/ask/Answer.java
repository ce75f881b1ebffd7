package dev.madang.rental.ask;

import dev.madang.platform.search.SearchLink;
import dev.madang.rental.ListingCard;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What was understood, and what meets all of it that can be checked.
 *
 * @param chips what was understood, each leading to the answer without it
 * @param fits the best, each with its reasons; empty when nothing meets everything
 * @param unchecked what was wished for and could not be checked, in words; empty when what fits meets everything
 * @param all address of the list for the same wishes
 * @param instead what would be found without one of the wishes, when nothing meets all
 * @param hearts the listings that the reader keeps
 */
record Answer(
        Wishes wishes,
        List<SearchLink> chips,
        List<Fit> fits,
        List<String> unchecked,
        String all,
        List<SearchLink> instead,
        Set<UUID> hearts) {

    /** @param reasons sentences */
    record Fit(ListingCard card, List<String> reasons) {}
}
