package dev.madang.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a search as links: the one that does not filter, and one for each choice.
 *
 * @param without the search without this filter
 * @param with the search with this choice
 * @param label of a choice
 * @param count how many a choice gives, or {@code null} where that is not said
 */
public record Facet<T>(
        SearchAddress without,
        Function<T, SearchAddress> with,
        Function<T, String> label,
        Function<T, @Nullable Long> count) {

    /** All choices, one below the other. */
    public List<SearchLink> flat(String all, Collection<T> choices, @Nullable T chosen) {
        return Stream.concat(Stream.of(all(all, chosen)), choices.stream().map(choice -> link(choice, chosen, false)))
                .toList();
    }

    /** The choices of the first level that give something, and those within the one that is open. */
    public List<SearchLink> levels(
            String all, Collection<T> tops, Function<T, ? extends Collection<T>> within, @Nullable T chosen) {
        return Stream.concat(
                        Stream.of(all(all, chosen)),
                        tops.stream().flatMap(top -> level(top, within.apply(top), chosen)))
                .toList();
    }

    private Stream<SearchLink> level(T top, Collection<T> nested, @Nullable T chosen) {
        boolean open = chosen != null && (top.equals(chosen) || nested.contains(chosen));
        Predicate<T> shown = choice -> choice.equals(chosen) || gives(choice);
        return Stream.concat(
                Stream.of(top).filter(choice -> open || gives(choice)).map(choice -> link(choice, chosen, false)),
                nested.stream().filter(choice -> open).filter(shown).map(choice -> link(choice, chosen, true)));
    }

    private boolean gives(T choice) {
        Long number = count.apply(choice);
        return number == null || number > 0;
    }

    private SearchLink all(String all, @Nullable T chosen) {
        return new SearchLink(all, without.toString(), null, chosen == null, false);
    }

    private SearchLink link(T choice, @Nullable T chosen, boolean nested) {
        return new SearchLink(
                label.apply(choice),
                with.apply(choice).toString(),
                count.apply(choice),
                Objects.equals(choice, chosen),
                nested);
    }
}
