package dev.madang.moderation.report;

import dev.madang.moderation.Rule;
import dev.madang.platform.text.Written;
import dev.madang.shared.Slugs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A report as it is typed.
 *
 * @param reason slug of a {@link Rule}
 */
record ReportForm(
        String kind,
        String id,
        String reason,
        @Written(most = ReportDesk.LONGEST) String text) {

    ReportForm(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String reason,
            @Written(most = ReportDesk.LONGEST) @Nullable String text) {
        this.kind = name(kind);
        this.id = name(id);
        this.reason = Objects.requireNonNullElse(reason, "");
        this.text = Objects.requireNonNullElse(text, "");
    }

    private static String name(@Nullable String given) {
        return given == null ? "" : given.replaceAll("\\p{Cntrl}", "");
    }

    void check(Errors errors) {
        if (Slugs.find(Rule.class, reason).isEmpty()) {
            errors.rejectValue("reason", "report.reason.missing");
        } else if (rule() == Rule.OTHER && text.isEmpty() && !errors.hasFieldErrors("text")) {
            errors.rejectValue("text", "report.text.missing");
        }
    }

    Rule rule() {
        return Slugs.find(Rule.class, reason).orElseThrow();
    }
}
