package dev.madang.platform.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which words operators want suggested first, and which never: the module that keeps their rules hands them over. */
@Component
public class WordRules {

    private static final ScopedValue<Set<String>> TRIED = ScopedValue.newInstance();

    private volatile Rules rules = new Rules(Set.of(), List.of());

    /** @param banned and {@code promoted}, in any spelling of spaces and capitals */
    private record Rules(Set<String> banned, List<String> promoted) {}

    /** Replaces all that was there. */
    public void follow(Set<String> banned, List<String> promoted) {
        rules = new Rules(banned.stream().map(SearchForm::key).collect(toUnmodifiableSet()), List.copyOf(promoted));
    }

    /** Whether anything banned begins with one of these words, however it is spaced. */
    public boolean areBanned(String words) {
        Set<String> banned = TRIED.orElse(rules.banned());
        if (banned.isEmpty()) {
            return false;
        }
        String[] all = SearchForm.of(words).strip().split("[\\s-]+");
        return IntStream.range(0, all.length)
                .mapToObj(i -> SearchForm.key(String.join("", Arrays.asList(all).subList(i, all.length))))
                .anyMatch(rest -> banned.stream().anyMatch(rest::startsWith));
    }

    /** What is found as if these were banned, too; nobody else notices. */
    public <T> T trying(List<String> names, Supplier<T> search) {
        Set<String> banned = Stream.concat(
                        rules.banned().stream(), names.stream().map(SearchForm::key))
                .collect(toUnmodifiableSet());
        return ScopedValue.where(TRIED, banned).call(search::get);
    }

    /** In the operators' order. */
    public List<String> promoted() {
        return rules.promoted();
    }
}
