package dev.madang.platform.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list an address asks for: {@code ?after=…} turns to the next, {@code ?before=…} to the one before, and
 * what names no place in the list is its first page. Bound from the request, like a form.
 *
 * @param before a row whose page before is asked for
 * @param after a row whose page after is asked for; goes first
 */
public record Turn(@Nullable String before, @Nullable String after) {

    /** Where a list begins. */
    public static final Turn FIRST = new Turn(null, null);

    public static Turn after(Cursor row) {
        return new Turn(null, row.toString());
    }

    /**
     * Address of this very page.
     *
     * @param list address of the list
     */
    public String of(String list) {
        return from().map(row -> Slice.besides(list, isUpwards() ? "before" : "after", row))
                .orElse(list);
    }

    public boolean isFirst() {
        return from().isEmpty();
    }

    boolean isUpwards() {
        return after == null && before != null;
    }

    /** The row beside which the page begins; none for the first page. */
    public Optional<Cursor> from() {
        return Cursor.of(isUpwards() ? before : after);
    }
}
