package dev.madang.platform.search;

import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Prices that are counted together.
 *
 * @param min included; null for the lowest band
 * @param max included; null for the highest band
 */
public record PriceBand(@Nullable Won min, @Nullable Won max) {

    /**
     * From the cheapest on, without gaps.
     *
     * @param steps where each band but the lowest begins, in won
     */
    public static List<PriceBand> all(long... steps) {
        List<PriceBand> bands = new ArrayList<>();
        Won min = null;
        for (long step : steps) {
            bands.add(new PriceBand(min, Won.of(step - 1)));
            min = Won.of(step);
        }
        bands.add(new PriceBand(min, null));
        return List.copyOf(bands);
    }

    public Range<Long> range() {
        return Range.between(min == null ? null : min.amount(), max == null ? null : max.amount());
    }
}
