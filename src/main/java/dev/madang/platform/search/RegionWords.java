package dev.madang.platform.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What words name a region, as it stands in texts that are searched in the database: its code, ended by a semicolon. */
final class RegionWords {

    private static final Map<String, Set<String>> NAMED = named();

    private RegionWords() {}

    /** @return parts of texts, one of which stands in those of that region; empty when the word names none */
    static Set<String> of(String word) {
        return NAMED.getOrDefault(word, Set.of());
    }

    private static Map<String, Set<String>> named() {
        var regions = new Regions();
        return Stream.concat(regions.sidos().stream(), regions.places().stream())
                .distinct()
                .flatMap(region -> names(region).flatMap(name -> codes(region).map(code -> Map.entry(name, code))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static Stream<String> codes(Region region) {
        return region.isSido() ? Stream.of(region.code() + "-", region.code() + ";") : Stream.of(region.code() + ";");
    }

    private static Stream<String> names(Region region) {
        return region.isSido()
                ? Stream.concat(region.calledNames(), Stream.of(region.ko() + "시"))
                : region.calledNames();
    }
}
