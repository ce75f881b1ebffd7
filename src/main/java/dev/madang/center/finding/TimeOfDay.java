package dev.madang.center.finding;

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
}
