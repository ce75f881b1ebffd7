package dev.madang.center.finding;

import dev.madang.center.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many centres each choice of a filter gives while all other filters stay as they are.
 *
 * @param days the coming week
 * @param prices by passes at most
 * @param free with a seat left
 * @param distances by metres at most; empty where the reader is not known to be anywhere
 */
record CenterFacets(
        Map<Kind, Long> kinds,
        Map<LocalDate, Long> days,
        Map<TimeOfDay, Long> times,
        Map<Integer, Long> prices,
        long free,
        Map<Integer, Long> distances) {

    /** Passes for a seat, at most. */
    static final List<Integer> PRICES = List.of(10, 15, 20, 30);

    /** Metres, at most. */
    static final List<Integer> DISTANCES = List.of(1_000, 3_000, 10_000);
}
