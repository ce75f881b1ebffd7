package dev.madang.rental.ask;

import dev.madang.platform.search.SearchForm;
import dev.madang.platform.search.Synonyms;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.shared.WordList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gear a question names: a category, another name of gear, or what one does with it. */
@Component
class SpokenKinds {

    private static final int MOST_WORDS = 4;

    /** What is said around a name and is none. */
    private static final Pattern AROUND =
            Pattern.compile("(?:이랑|하고|에서|으로|부터|까지|을|를|이|가|은|는|도|랑|와|과|로|에|의|만|좀|용)$|[?!.,~]+$");

    private static final Pattern NUMBER = Pattern.compile("\\d+개?");
    /** A hyphen before how a word ends. */
    private static final List<String> NO_NAMES = WordList.lines("/ask/no-names.txt").stream()
            .flatMap(line -> WordList.words(line).stream())
            .toList();

    private final Categories categories;
    private final Synonyms synonyms;

    /** Codes of categories by what one does with what they hold. */
    private final Map<String, String> activities = new HashMap<>();

    /**
     * Gear that somebody names.
     *
     * @param words all that says which: 필름 카메라; empty when it is named by what one does with it
     * @param name of the gear alone: 카메라; empty when there is none that is known
     * @param category null when words alone say it
     */
    record Kind(String words, String name, @Nullable Category category) {}

    SpokenKinds(Categories categories, Synonyms synonyms) {
        this.categories = categories;
        this.synonyms = synonyms;
        WordList.lines("/ask/activities.txt").forEach(line -> {
            String[] sides = line.split(" = ");
            String code = categories.find(sides[1].strip()).orElseThrow().code();
            WordList.words(sides[0]).forEach(word -> activities.put(word, code));
        });
    }

    /** @param rest what is left of a question once all else has been taken out */
    Kind in(String rest) {
        List<String> words = Arrays.stream(rest.split("\\s+"))
                .map(SpokenKinds::name)
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, Category> named = named();
        return gear(words, named)
                .map(kind -> new Kind(telling(words, kind.name()), kind.name(), kind.category()))
                .or(() -> words.stream()
                        .flatMap(word -> Stream.ofNullable(activities.get(word)))
                        .findFirst()
                        .flatMap(categories::find)
                        .map(category -> new Kind("", "", category)))
                .or(() -> top(words, named))
                .orElseGet(() -> new Kind(telling(words, ""), "", null));
    }

    /** Two words that are one name first, then a word that is one. */
    private Optional<Kind> gear(List<String> words, Map<String, Category> named) {
        return Stream.concat(
                        IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + " " + words.get(i)),
                        words.stream())
                .flatMap(name -> kind(name, named).stream())
                .findFirst();
    }

    private Optional<Kind> kind(String name, Map<String, Category> named) {
        Category category = named.get(SearchForm.key(name));
        if (category != null) {
            return category.isTop() ? Optional.empty() : Optional.of(new Kind(name, name, category));
        }
        Set<String> others = isNoName(name) || activities.containsKey(name) ? Set.of() : synonyms.of(name);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kind(
                        name,
                        name,
                        others.stream()
                                .map(other -> named.get(SearchForm.key(other)))
                                .filter(other -> other != null && !other.isTop())
                                .findFirst()
                                .orElse(null)));
    }

    private static Optional<Kind> top(List<String> words, Map<String, Category> named) {
        return words.stream()
                .filter(word -> named.containsKey(SearchForm.key(word)))
                .findFirst()
                .map(word -> new Kind("", "", named.get(SearchForm.key(word))));
    }

    /** The name, and what may say which of its kind is meant, or be a name that nobody has written down: a brand for instance. */
    private String telling(List<String> words, String name) {
        List<String> own = List.of(name.split(" "));
        return words.stream()
                .filter(word -> own.contains(word) || !isNoName(word) && !activities.containsKey(word))
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    /** As operators call them at this moment. */
    private Map<String, Category> named() {
        Map<String, Category> named = new HashMap<>();
        categories.tops().stream()
                .flatMap(top -> Stream.concat(categories.under(top.code()).stream(), Stream.of(top)))
                .forEach(category -> category.names()
                        .flatMap(name -> Stream.of(name, name.replaceFirst("s$", "")))
                        .forEach(name -> named.putIfAbsent(SearchForm.key(name), category)));
        return named;
    }

    private static boolean isNoName(String word) {
        return word.codePointCount(0, word.length()) == 1
                || NUMBER.matcher(word).matches()
                || NO_NAMES.stream()
                        .anyMatch(no -> no.startsWith("-") ? word.endsWith(no.substring(1)) : word.equals(no));
    }

    private static String name(String word) {
        String name = word;
        for (String shorter = AROUND.matcher(name).replaceFirst(""); !shorter.equals(name) && shorter.length() > 1; ) {
            name = shorter;
            shorter = AROUND.matcher(name).replaceFirst("");
        }
        return name;
    }
}
