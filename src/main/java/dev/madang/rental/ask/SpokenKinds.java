package dev.madang.rental.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.madang.platform.search.Synonyms;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:요|다|까|죠|줘|고|데|면|서|게|는|은|할|볼|갈|싶|해|려|주세|건|거|번|처음|추천|장비|물건|대여|렌탈|있|없|뭐|어떤|좋|하루|쓸|빌릴|아이|친구|근처)|.|\\d+개?|the|for|and|with|want|need|rent|our|something|this|that|to|we|my");

    private final Synonyms synonyms;
    private final Map<String, Category> named = new HashMap<>();
    private final Map<String, Category> activities;

    /** @param category null when words alone say it */
    record Kind(String words, @Nullable Category category) {

        static final Kind NONE = new Kind("", null);
    }

    SpokenKinds(Categories categories, Synonyms synonyms) {
        this.synonyms = synonyms;
        this.activities = activities(categories);
        categories.tops().forEach(top -> {
            categories.under(top.code()).forEach(this::name);
            name(top);
        });
    }

    /** @param rest what is left of a question once all else has been taken out */
    Kind in(String rest) {
        List<String> words = Arrays.stream(rest.split("\\s+"))
                .map(SpokenKinds::name)
                .filter(word -> !word.isEmpty())
                .toList();
        return gear(words)
                .or(() -> words.stream()
                        .filter(activities::containsKey)
                        .findFirst()
                        .map(word -> new Kind("", activities.get(word))))
                .or(() -> top(words))
                .orElseGet(() -> new Kind(unknown(words), null));
    }

    /** Two words that are one name first, then a word that is one. */
    private Optional<Kind> gear(List<String> words) {
        return Stream.concat(
                        IntStream.range(1, words.size()).mapToObj(i -> words.get(i - 1) + " " + words.get(i)),
                        words.stream())
                .flatMap(name -> kind(name).stream())
                .findFirst();
    }

    private Optional<Kind> kind(String name) {
        Category category = named.get(key(name));
        if (category != null) {
            return category.isTop() ? Optional.empty() : Optional.of(new Kind("", category));
        }
        return synonyms.of(name).isEmpty() ? Optional.empty() : Optional.of(new Kind(name, null));
    }

    private Optional<Kind> top(List<String> words) {
        return words.stream()
                .filter(word -> named.containsKey(key(word)))
                .findFirst()
                .map(word -> new Kind("", named.get(key(word))));
    }

    /** What may be a name that nobody has written down, a brand for instance. */
    private static String unknown(List<String> words) {
        return words.stream()
                .filter(word -> !NO_NAME.matcher(word).matches())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    private void name(Category category) {
        Stream.of(
                        category.ko().split("·"),
                        category.en().toLowerCase(Locale.ROOT).split(" & "))
                .flatMap(Arrays::stream)
                .flatMap(name -> Stream.of(name, name.replaceFirst("s$", "")))
                .forEach(name -> named.putIfAbsent(key(name), category));
    }

    private static String name(String word) {
        String name = word;
        for (String shorter = AROUND.matcher(name).replaceFirst(""); !shorter.equals(name) && shorter.length() > 1; ) {
            name = shorter;
            shorter = AROUND.matcher(name).replaceFirst("");
        }
        return name;
    }

    private static String key(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Category> activities(Categories categories) {
        try (var file = requireNonNull(SpokenKinds.class.getResourceAsStream("/ask/activities.txt"))) {
            Map<String, Category> activities = new HashMap<>();
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] sides = line.split(" = ");
                        Category category = categories.find(sides[1].strip()).orElseThrow();
                        Arrays.stream(sides[0].split(",")).forEach(word -> activities.put(word.strip(), category));
                    });
            return activities;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
