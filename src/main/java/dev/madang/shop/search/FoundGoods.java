package dev.madang.shop.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param ids of this page, the best first; empty beyond the last page
 * @param total on all pages
 * @param meant what was looked for in place of what was typed; null for the words themselves
 * @param inPart whether nothing has all of the words: these have the most of them
 */
public record FoundGoods(
        List<UUID> ids, long total, @Nullable String meant, boolean inPart) {

    /** At least one, even when nothing was found. */
    public int pages() {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(total, GoodsCriteria.PAGE_SIZE)));
    }
}
