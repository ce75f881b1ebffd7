package dev.madang.rental.ask;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Regions as they are called: 서울 마포구, 마포에서, 해운대 근처, in Mapo. */
@Component
class SpokenPlaces {

    private static final String AFTER = "(?:에서|에|근처|쪽|역|근교|까지)?(?: ?(?:근처|쪽))?(?:에서|에|의)?(?![가-힣a-z])";

    private final List<Name> names;

    SpokenPlaces(Regions regions) {
        Set<String> sidos =
                regions.sidos().stream().flatMap(Region::calledNames).collect(toSet());
        Map<String, List<Region>> named = Stream.concat(regions.sidos().stream(), regions.places().stream())
                .distinct()
                .flatMap(region -> region.calledNames()
                        .filter(name -> region.isSido() || !sidos.contains(name))
                        .map(name -> Map.entry(name, region)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        names = named.entrySet().stream()
                .map(name -> new Name(name.getKey(), name.getValue(), pattern(name.getKey())))
                .sorted(Comparator.comparing((Name name) -> -name.text().length())
                        .thenComparing(Name::text))
                .toList();
    }

    /** @param regions all that are called so */
    private record Name(String text, List<Region> regions, Pattern pattern) {}

    /** The closest that is named: a 시/군/구 within the 시/도 that is named, too, or else the 시/도. */
    Optional<Region> in(Spoken question) {
        List<Region> named = names.stream()
                .flatMap(name -> question.take(name.pattern(), match -> Optional.of(name.regions())).stream())
                .flatMap(List::stream)
                .toList();
        Optional<Region> sido = named.stream().filter(Region::isSido).findFirst();
        return named.stream()
                .filter(region -> !region.isSido())
                .filter(region -> sido.isEmpty() || sido.get().code().equals(region.parent()))
                .findFirst()
                .or(() -> sido);
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("(?<![가-힣a-z])" + Pattern.quote(name) + AFTER);
    }
}
