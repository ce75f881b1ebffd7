package dev.madang.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param previous its first row, when others stand before it
 * @param next its last row, when others stand after it
 */
public record Slice<T>(
        List<T> rows, @Nullable Cursor previous, @Nullable Cursor next) {

    public <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<>(rows.stream().<R>map(each).toList(), previous, next);
    }

    /**
     * Address of the page before; null on the first.
     *
     * @param list address of the list
     */
    public @Nullable String previousOf(String list) {
        return address(list, "before", previous);
    }

    /** Address of the page after; null on the last. */
    public @Nullable String nextOf(String list) {
        return address(list, "after", next);
    }

    private static @Nullable String address(String list, String side, @Nullable Cursor row) {
        return row == null ? null : besides(list, side, row);
    }

    static String besides(String list, String side, Cursor row) {
        return list + (list.contains("?") ? "&" : "?") + side + "=" + row;
    }
}
