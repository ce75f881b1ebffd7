package dev.madang.rental.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A link of the list page that changes one thing about the search.
 *
 * @param count how many listings it leads to, or {@code null} where that is not said
 * @param chosen whether it is in force
 * @param nested whether it lies within the choice above it
 */
record SearchLink(String label, String href, @Nullable Long count, boolean chosen, boolean nested) {}
