package dev.madang.center.finding;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** When in the day, by hours in Seoul: from the first to before the last. */
public enum TimeOfDay {
    MORNING(0, 12),
    AFTERNOON(12, 18),
    EVENING(18, 24);

    private final int from;
    private final int to;

    TimeOfDay(int from, int to) {
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** SQL of the bit of the one in which an hour lies. */
    static String bit(String hour) {
        return Stream.of(values())
                .map(time -> "WHEN %s < %d THEN %d".formatted(hour, time.to, 1 << time.ordinal()))
                .collect(joining(" ", "CASE ", " END"));
    }
}
