package dev.madang.center.program;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a form in which a partner says when something takes place every week; an empty one is none. */
public record PatternRow(String weekday, String starts, String from, String until) {

    static final PatternRow EMPTY = new PatternRow("", "", "", "");

    public PatternRow(
            @Nullable String weekday, @Nullable String starts, @Nullable String from, @Nullable String until) {
        this.weekday = Objects.requireNonNullElse(weekday, "");
        this.starts = Objects.requireNonNullElse(starts, "");
        this.from = Objects.requireNonNullElse(from, "");
        this.until = Objects.requireNonNullElse(until, "");
    }

    static PatternRow of(WeeklyPattern pattern) {
        return new PatternRow(
                pattern.weekday().name(),
                pattern.starts().toString(),
                pattern.from().toString(),
                pattern.until() == null ? "" : pattern.until().toString());
    }

    boolean isEmpty() {
        return weekday.isBlank() && starts.isBlank() && from.isBlank() && until.isBlank();
    }
}
