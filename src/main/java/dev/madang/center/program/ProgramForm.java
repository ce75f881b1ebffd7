package dev.madang.center.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A program as its partner types it, word for word, so that it comes back as it was typed whatever is wrong with it.
 *
 * @param freeHours until so many hours before it begins a seat can be given back for nothing
 */
public record ProgramForm(
        String version,
        String center,
        String name,
        String kind,
        String level,
        String coach,
        String text,
        String bring,
        String price,
        String capacity,
        String minutes,
        String freeHours,
        String onOffer,
        List<PatternRow> patterns) {

    private static final int ROOM = 3;

    public ProgramForm(
            @Nullable String version,
            @Nullable String center,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String coach,
            @Nullable String text,
            @Nullable String bring,
            @Nullable String price,
            @Nullable String capacity,
            @Nullable String minutes,
            @Nullable String freeHours,
            @Nullable String onOffer,
            @Nullable List<@Nullable PatternRow> patterns) {
        this.version = Objects.requireNonNullElse(version, "");
        this.center = Objects.requireNonNullElse(center, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.kind = Objects.requireNonNullElse(kind, "");
        this.level = Objects.requireNonNullElse(level, "");
        this.coach = Objects.requireNonNullElse(coach, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.bring = Objects.requireNonNullElse(bring, "");
        this.price = Objects.requireNonNullElse(price, "");
        this.capacity = Objects.requireNonNullElse(capacity, "");
        this.minutes = Objects.requireNonNullElse(minutes, "");
        this.freeHours = Objects.requireNonNullElse(freeHours, "");
        this.onOffer = Objects.requireNonNullElse(onOffer, "");
        this.patterns = written(patterns);
    }

    static ProgramForm beginning(String center) {
        return new ProgramForm(
                null, center, null, null, null, null, null, null, "10", "10", "60", "24", "true", List.of());
    }

    static ProgramForm of(Program program, List<WeeklyPattern> patterns) {
        return new ProgramForm(
                String.valueOf(program.version()),
                program.center().toString(),
                program.name(),
                program.kind().name(),
                program.level().name(),
                program.coach(),
                program.text(),
                program.bring(),
                String.valueOf(program.price()),
                String.valueOf(program.capacity()),
                String.valueOf(program.minutes()),
                String.valueOf(program.freeCancelMinutes() / 60),
                String.valueOf(program.onOffer()),
                patterns.stream().<@Nullable PatternRow>map(PatternRow::of).toList());
    }

    /** The rows that are shown: those written, and room for more. */
    public List<PatternRow> patternRows() {
        var all = new ArrayList<>(patterns);
        for (int i = 0; i < ROOM && all.size() < ProgramDetails.MOST_PATTERNS; i++) {
            all.add(PatternRow.EMPTY);
        }
        return all;
    }

    private static List<PatternRow> written(@Nullable List<@Nullable PatternRow> rows) {
        var written = new ArrayList<PatternRow>();
        if (rows != null) {
            for (PatternRow row : rows) {
                if (row != null && !row.isEmpty()) {
                    written.add(row);
                }
            }
        }
        return written;
    }
}
