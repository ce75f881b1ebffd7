package dev.madang.search;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchedKind;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every kind of thing for the same words. */
@Component
class OneSearch {

    private final List<SearchedKind> kinds;

    OneSearch(ObjectProvider<SearchedKind> kinds) {
        this.kinds = kinds.orderedStream().toList();
    }

    /** What one kind has. */
    record Tab(String name, SearchedKind.Found found) {}

    /** One for each kind that has any, in their order. */
    List<Tab> of(String words, Reader reader) {
        List<Tab> some = kinds.stream()
                .map(kind -> new Tab(kind.name(), kind.find(words, reader)))
                .filter(tab -> tab.found().total() > 0)
                .toList();
        List<Tab> whole = some.stream().filter(tab -> !tab.found().inPart()).toList();
        return whole.isEmpty() ? some : whole;
    }
}
