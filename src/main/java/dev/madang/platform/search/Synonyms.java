package dev.madang.platform.search;

import static java.util.stream.Collectors.toMap;

import dev.madang.shared.WordList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What people call the same thing: as {@code search/synonyms.txt} lists it, and as operators add to it. Spaces and capitals do
 * not matter.
 */
@Component
public class Synonyms {

    private static final ScopedValue<Map<String, Set<String>>> TRIED = ScopedValue.newInstance();

    private final List<List<String>> listed =
            WordList.lines("/search/synonyms.txt").stream().map(Synonyms::names).toList();

    private volatile Map<String, Set<String>> groups = groups(Stream.of());
    private volatile List<List<String>> own = List.of();

    /** The names of a line, which commas separate. */
    public static List<String> names(String line) {
        return WordList.words(line).stream()
                .filter(name -> !SearchForm.key(name).isEmpty())
                .collect(toMap(SearchForm::key, name -> name, (first, same) -> first, LinkedHashMap::new))
                .sequencedValues()
                .stream()
                .toList();
    }

    /** The other names of what this names; empty when it has none. */
    public Set<String> of(String name) {
        Set<String> others = new LinkedHashSet<>(TRIED.orElse(groups).getOrDefault(SearchForm.key(name), Set.of()));
        others.removeIf(other -> SearchForm.key(other).equals(SearchForm.key(name)));
        return others;
    }

    /** Other names of a word of a text: of what it names with its particle or without, and of the measure that it is. */
    public Set<String> of(String word, String stem) {
        Set<String> others = of(word);
        others.addAll(of(stem));
        others.addAll(Units.synonyms(word));
        others.remove(word);
        return others;
    }

    /** Knows these groups from now on, beside those of the list; what operators had added before is forgotten. */
    public void follow(List<List<String>> groupsOfOperators) {
        own = List.copyOf(groupsOfOperators);
        groups = groups(own.stream());
    }

    /** What is found as if this group were known, too; nobody else notices. */
    public <T> T trying(List<String> names, Supplier<T> search) {
        return ScopedValue.where(TRIED, groups(Stream.concat(own.stream(), Stream.of(names))))
                .call(search::get);
    }

    private Map<String, Set<String>> groups(Stream<List<String>> more) {
        Map<String, Set<String>> all = new HashMap<>();
        Stream.concat(listed.stream(), more)
                .forEach(names ->
                        names.forEach(name -> all.computeIfAbsent(SearchForm.key(name), key -> new LinkedHashSet<>())
                                .addAll(names)));
        return all;
    }
}
