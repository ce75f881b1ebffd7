package dev.madang.center.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.finding.CentersMap.Pin;
import dev.madang.shared.MapPoint;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CentersMapTest {

    private static final MapPoint HERE = new MapPoint(37.5563, 126.9220);

    @Test
    void northIsAboveEastIsRightAndTheReaderInTheMiddle() {
        CentersMap map = map(at(37.5663, 126.9220), at(37.5563, 126.9420), at(37.5463, 126.9020));
        assertThat(map.placed()).isTrue();
        Pin north = map.pins().get(0);
        assertThat(north.x()).isEqualTo(200);
        assertThat(north.y()).isLessThan(200);
        Pin east = map.pins().get(1);
        assertThat(east.x()).isGreaterThan(200);
        assertThat(east.y()).isEqualTo(200);
        assertThat(map.pins().get(2)).satisfies(pin -> {
            assertThat(pin.x()).isLessThan(200);
            assertThat(pin.y()).isGreaterThan(200);
        });
    }

    @Test
    void ringsSayHowFarAndAllLiesWithin() {
        CentersMap map = map(at(37.60, 126.95), at(37.50, 126.99));
        assertThat(map.rings()).hasSize(2).allMatch(ring -> ring.radius() < 200);
        assertThat(map.pins()).allMatch(pin -> pin.x() > 0 && pin.x() < 400 && pin.y() > 0 && pin.y() < 400);
        assertThat(map(at(-89, 10)).pins()).hasSize(1);
        assertThat(CentersMap.of(List.of(at(37.60, 126.95), at(37.50, 126.99)), Optional.empty()))
                .hasValueSatisfying(nobodys -> assertThat(nobodys.rings()).isEmpty());
    }

    @Test
    void centresInOneHouseCanEachBeHit() {
        List<Pin> pins = CentersMap.of(Collections.nCopies(20, at(37.5563, 126.9220)), Optional.of(HERE))
                .orElseThrow()
                .pins();
        for (Pin one : pins) {
            assertThat(pins.stream().filter(other -> other != one)).noneMatch(one::covers);
        }
    }

    @Test
    void withoutAPlaceItLiesAroundTheCentresAndWithoutCentresThereIsNone() {
        CentersMap map = CentersMap.of(List.of(at(37, 127), at(38, 127)), Optional.empty())
                .orElseThrow();
        assertThat(map.placed()).isFalse();
        assertThat(IntStream.of(map.pins().get(0).y(), map.pins().get(1).y()).sum())
                .isEqualTo(400);
        assertThat(CentersMap.of(List.of(), Optional.of(HERE))).isEmpty();
    }

    private static CentersMap map(CenterCard... cards) {
        return CentersMap.of(List.of(cards), Optional.of(HERE)).orElseThrow();
    }

    private static CenterCard at(double lat, double lng) {
        return new CenterCard(
                UUID.randomUUID(), "센터", "seoul", "길 1", lat, lng, null, Instant.EPOCH, null, null, List.of());
    }
}
