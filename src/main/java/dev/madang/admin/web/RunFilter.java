package dev.madang.admin.web;

import dev.madang.platform.jobs.JobHistory;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of a job's runs a page shows. */
enum RunFilter {
    ALL(JobHistory.Kind.ALL),
    WORK(JobHistory.Kind.WORK),
    TROUBLE(JobHistory.Kind.TROUBLE);

    private final JobHistory.Kind kind;

    RunFilter(JobHistory.Kind kind) {
        this.kind = kind;
    }

    /** The one an address names, or all. */
    static RunFilter of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** As addresses name it. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    JobHistory.Kind kind() {
        return kind;
    }
}
