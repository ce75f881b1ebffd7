package dev.madang.rental.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.catalog.RegionMap.Cell;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegionMapTest {

    private static final Regions REGIONS = new Regions();

    static Stream<Region> places() {
        return REGIONS.places().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyPlaceIsDrawnAmongItsNeighbours(Region place) {
        RegionMap map = RegionMap.of(place.point().rounded(), place.code(), REGIONS, Locale.KOREAN);
        assertThat(map.cells()).hasSizeGreaterThan(4);
        assertThat(map.cells()).filteredOn(Cell::own).singleElement().satisfies(own -> {
            assertThat(own.name()).isEqualTo(place.ko());
            assertThat(own.label()).isNotNull();
        });
        assertThat(map.radius()).isBetween(16d, 180d);
        assertThat(map.cells()).allSatisfy(cell -> assertThat(cell.outline()).matches("M[-0-9. L]+Z"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void namesDoNotCoverEachOther(Region place) {
        RegionMap map = RegionMap.of(place.point().rounded(), place.code(), REGIONS, Locale.ENGLISH);
        List<RegionMap.Spot> labels = map.cells().stream()
                .map(Cell::label)
                .filter(label -> label != null)
                .toList();
        assertThat(labels)
                .allSatisfy(label ->
                        assertThat(labels).filteredOn(other -> other != label).noneMatch(label::covers));
    }
}
