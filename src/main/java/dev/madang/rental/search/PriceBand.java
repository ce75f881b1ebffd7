package dev.madang.rental.search;

import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.util.common.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Prices per day that are counted together.
 *
 * @param min included, {@code null} for the lowest band
 * @param max included, {@code null} for the highest band
 */
public record PriceBand(@Nullable Won min, @Nullable Won max) {

    private static final long[] STEPS = {5_000, 10_000, 20_000, 30_000, 50_000};

    /** From the cheapest on, without gaps. */
    public static final List<PriceBand> ALL = all();

    Range<Long> range() {
        return Range.between(min == null ? null : min.amount(), max == null ? null : max.amount());
    }

    private static List<PriceBand> all() {
        List<PriceBand> bands = new ArrayList<>();
        Won min = null;
        for (long step : STEPS) {
            bands.add(new PriceBand(min, Won.of(step - 1)));
            min = Won.of(step);
        }
        bands.add(new PriceBand(min, null));
        return List.copyOf(bands);
    }
}
