package dev.madang.rental.search;

import java.util.List;

/**
 * Parameters made sense of.
 *
 * @param criteria of what could be read
 * @param ignored what could not, in the order of the parameters
 */
public record ParsedSearch(ListingCriteria criteria, List<Ignored> ignored) {

    /**
     * A parameter without which the search was made.
     *
     * @param parameter its name
     * @param sentence message key of what is wrong with it
     */
    public record Ignored(String parameter, String sentence) {}
}
