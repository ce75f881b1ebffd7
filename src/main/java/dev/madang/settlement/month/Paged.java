package dev.madang.settlement.month;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One after the other of what is read in pages, each behind the last of the one before. */
final class Paged<T> implements Iterator<T> {

    private final Function<@Nullable T, List<T>> pages;
    private Iterator<T> page;
    private @Nullable T last;

    /** @param pages what comes behind this one; the first page behind null, an empty one at the end */
    Paged(Function<@Nullable T, List<T>> pages) {
        this.pages = pages;
        page = pages.apply(null).iterator();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && last != null) {
            page = pages.apply(last).iterator();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T next = page.next();
        last = next;
        return next;
    }
}
