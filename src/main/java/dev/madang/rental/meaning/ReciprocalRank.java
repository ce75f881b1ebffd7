package dev.madang.rental.meaning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes one order of several: what stands high in many of them comes first (reciprocal rank fusion). */
public final class ReciprocalRank {

    /** How little the first places count more than the next: the value of Cormack et al. 2009. */
    private static final int K = 60;

    private ReciprocalRank() {}

    /** Of equals, what comes first in the first order. */
    @SafeVarargs
    public static <T> List<T> fuse(List<T>... orders) {
        Map<T, Double> scores = new HashMap<>();
        Map<T, Integer> seen = new HashMap<>();
        for (List<T> order : orders) {
            IntStream.range(0, order.size()).forEach(place -> {
                scores.merge(order.get(place), 1d / (K + place + 1), Double::sum);
                seen.putIfAbsent(order.get(place), seen.size());
            });
        }
        return scores.keySet().stream()
                .sorted(Comparator.comparing((T one) -> -scores.getOrDefault(one, 0d))
                        .thenComparing(one -> seen.getOrDefault(one, 0)))
                .toList();
    }
}
