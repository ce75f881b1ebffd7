package dev.madang.platform.search;

import org.jspecify.annotations.Nullable;

/**
 * A link that changes one thing about a search.
 *
 * @param count how many it leads to, or {@code null} where that is not said
 * @param chosen whether it is in force
 * @param nested whether it lies within the choice above it
 */
public record SearchLink(
        String label, String href, @Nullable Long count, boolean chosen, boolean nested) {

    /** One that says where it leads and no more. */
    public static SearchLink to(SearchAddress address, String label) {
        return new SearchLink(label, address.toString(), null, false, false);
    }
}
