package dev.madang.platform.pages;

import java.util.Optional;

/**
 * A part that a module puts on a page that does not know it: a bean of the module, in the order of the page. {@link
 * Sections} gathers them. It may cost the page one statement.
 *
 * @param <S> what the page is about; its type belongs to the module whose page it is
 */
@FunctionalInterface
public interface Section<S> {

    /** Empty where it has nothing for this reader. */
    Optional<PageSection> of(S subject, Reader reader);
}
