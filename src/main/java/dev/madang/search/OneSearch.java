package dev.madang.search;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.Keyboard;
import dev.madang.platform.search.SearchedKind;
import dev.madang.platform.search.WordRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks every kind of thing for the same words. What has all words as they were typed comes first; where nothing does, what was
 * probably meant; where nothing has that either, what has fewer of the words.
 */
@Component
class OneSearch {

    /** Of more, no word is left out: each costs a search of everything. */
    private static final int MOST_WORDS = 5;

    /** Once so much time has gone into a request, no other search is begun for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<SearchedKind> kinds;
    private final Mending mending;
    private final WordRules rules;

    OneSearch(ObjectProvider<SearchedKind> kinds, Mending mending, WordRules rules) {
        this.kinds = kinds.orderedStream().toList();
        this.mending = mending;
        this.rules = rules;
    }

    /** What one kind has. */
    record Tab(String name, SearchedKind.Found found) {

        boolean isAsTyped() {
            return !found.inPart() && found.meant() == null;
        }
    }

    /**
     * What all kinds have: one tab for each that has any, in their order.
     *
     * @param meant what was looked for in place of the words; null for the words themselves
     * @param inPart whether nothing has all of the words
     */
    record Findings(List<Tab> tabs, @Nullable String meant, boolean inPart) {

        static final Findings NONE = new Findings(List.of(), null, false);

        static Findings of(List<Tab> tabs) {
            return new Findings(tabs, null, false);
        }
    }

    Findings of(String words, Reader reader) {
        if (rules.areBanned(words)) {
            return Findings.NONE;
        }
        long began = System.nanoTime();
        List<Tab> some = ask(words, reader);
        List<Tab> asTyped = some.stream().filter(Tab::isAsTyped).toList();
        if (!asTyped.isEmpty()) {
            return Findings.of(asTyped);
        }
        return meant(words, some, reader, began)
                .or(() -> withFewer(words, some, reader, began))
                .orElse(Findings.NONE);
    }

    private Optional<Findings> meant(String words, List<Tab> some, Reader reader, long began) {
        return Stream.concat(
                        some.stream().map(tab -> tab.found().meant()).filter(Objects::nonNull),
                        Stream.<Supplier<String>>of(() -> Keyboard.otherLayout(words), () -> mending.mended(words))
                                .map(Supplier::get))
                .distinct()
                .filter(guess -> !guess.equals(words) && !rules.areBanned(guess))
                .takeWhile(guess -> isInTime(began))
                .map(guess -> new Findings(asTyped(guess, reader), guess, false))
                .filter(findings -> !findings.tabs().isEmpty())
                .findFirst();
    }

    private Optional<Findings> withFewer(String words, List<Tab> some, Reader reader, long began) {
        List<String> all = Arrays.stream(words.split("\\s+")).distinct().toList();
        Stream<List<Tab>> fewer = all.size() < 2 || all.size() > MOST_WORDS
                ? Stream.of()
                : IntStream.range(0, all.size())
                        .takeWhile(left -> isInTime(began))
                        .mapToObj(left -> asTyped(without(all, left), reader));
        return Stream.concat(fewer, Stream.of(some))
                .filter(tabs -> !tabs.isEmpty())
                .findFirst()
                .map(tabs -> new Findings(tabs, null, true));
    }

    private static boolean isInTime(long began) {
        return System.nanoTime() - began < PATIENCE.toNanos();
    }

    private static String without(List<String> words, int left) {
        return IntStream.range(0, words.size())
                .filter(i -> i != left)
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    private List<Tab> asTyped(String words, Reader reader) {
        return ask(words, reader).stream().filter(Tab::isAsTyped).toList();
    }

    private List<Tab> ask(String words, Reader reader) {
        return kinds.stream()
                .map(kind -> new Tab(kind.name(), kind.find(words, reader)))
                .filter(tab -> tab.found().total() > 0)
                .toList();
    }
}
