package dev.madang.platform.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people call the same thing, as {@code search/synonyms.txt} lists it. Spaces and capitals do not matter. */
@Component
public class Synonyms {

    private final Map<String, Set<String>> groups = new HashMap<>();

    public Synonyms() {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    /** The other names of what this names; empty when it has none. */
    public Set<String> of(String name) {
        Set<String> others = new LinkedHashSet<>(groups.getOrDefault(key(name), Set.of()));
        others.removeIf(other -> key(other).equals(key(name)));
        return others;
    }

    private void add(String line) {
        List<String> names = Arrays.stream(line.split(",")).map(String::strip).toList();
        names.forEach(name ->
                groups.computeIfAbsent(key(name), key -> new LinkedHashSet<>()).addAll(names));
    }

    private static String key(String name) {
        return name.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static Stream<String> lines() {
        try (var file = requireNonNull(Synonyms.class.getResourceAsStream("/search/synonyms.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
