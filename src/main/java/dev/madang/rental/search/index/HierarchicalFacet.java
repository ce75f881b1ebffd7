package dev.madang.rental.search.index;

import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Categories and regions both have two levels: choosing one of the first means all it holds, and counts add up there. */
@Component
public class HierarchicalFacet {

    private final Categories categories;
    private final Regions regions;

    HierarchicalFacet(Categories categories, Regions regions) {
        this.categories = categories;
        this.regions = regions;
    }

    public List<String> within(Category category) {
        return Stream.concat(Stream.of(category), categories.under(category.code()).stream())
                .map(Category::code)
                .toList();
    }

    public List<String> within(Region region) {
        return Stream.concat(Stream.of(region), regions.sigungu(region.code()).stream())
                .map(Region::code)
                .toList();
    }

    public Map<String, Long> sumOfCategories(Map<String, Long> counts) {
        return sum(counts, code -> categories.find(code).map(Category::parent));
    }

    public Map<String, Long> sumOfRegions(Map<String, Long> counts) {
        return sum(counts, code -> regions.find(code).map(Region::parent));
    }

    private static Map<String, Long> sum(Map<String, Long> counts, Function<String, Optional<String>> parent) {
        Map<String, Long> sums = new HashMap<>(counts);
        counts.forEach((code, count) -> parent.apply(code).ifPresent(above -> sums.merge(above, count, Long::sum)));
        return sums;
    }
}
