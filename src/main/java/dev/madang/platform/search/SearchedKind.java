package dev.madang.platform.search;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that the one search finds: a bean of the module whose things they are, in the order of the tabs. It finds
 * by its own index and rules, and shows what it found by its own cards.
 */
public interface SearchedKind {

    /** Its name in one word, as the message {@code found.kind.<name>}. */
    String name();

    /**
     * The best of what these words find, for everybody to see.
     *
     * @param words without spaces around, never empty, bounded
     */
    Found find(String words, Reader reader);

    /**
     * @param total all there are
     * @param all address of the list of all of them, where filters are
     * @param inPart whether they have some of the words only: then nobody sees them where others have all
     * @param meant what was looked for in their place; null for the words as they were typed
     * @param best shows the first few; it is not asked for when there are none
     */
    record Found(
            long total,
            String all,
            boolean inPart,
            @Nullable String meant,
            PageSection best) {

        public Found(long total, String all, PageSection best) {
            this(total, all, false, null, best);
        }
    }
}
