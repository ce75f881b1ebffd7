package dev.madang.site;

import dev.madang.shared.Slugs;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What holds between Madang and who uses it. A text is changed by a new version, from a day on; which one holds is printed on its page.
 * Its parts are the messages {@code house.<rule>.<n>.title} and {@code .text}.
 */
enum HouseRule {
    TERMS(LocalDate.of(2025, 12, 1), 7),
    PRIVACY(LocalDate.of(2025, 12, 1), 6),
    REFUNDS(LocalDate.of(2025, 12, 1), 5),
    COMPANY(LocalDate.of(2025, 12, 1), 2);

    private final LocalDate since;
    private final int parts;

    HouseRule(LocalDate since, int parts) {
        this.since = since;
        this.parts = parts;
    }

    /** From when on this version holds. */
    public LocalDate since() {
        return since;
    }

    public String slug() {
        return Slugs.of(this);
    }

    /** Numbers of its parts, from 1. */
    public List<Integer> parts() {
        return IntStream.rangeClosed(1, parts).boxed().toList();
    }
}
