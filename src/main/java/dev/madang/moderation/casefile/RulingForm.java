package dev.madang.moderation.casefile;

import dev.madang.moderation.Rule;
import dev.madang.moderation.casefile.CaseDesk.Ruling;
import dev.madang.moderation.sanction.Measure;
import dev.madang.platform.text.Written;
import dev.madang.shared.Slugs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What an operator decides, as it is typed. */
record RulingForm(
        String measure,
        String rule,
        String days,
        @Written(least = 5, most = CaseDesk.LONGEST) String text) {

    static final RulingForm EMPTY = new RulingForm("", "", "", "");

    RulingForm(
            @Nullable String measure,
            @Nullable String rule,
            @Nullable String days,
            @Written(least = 5, most = CaseDesk.LONGEST) @Nullable String text) {
        this.measure = Objects.requireNonNullElse(measure, "");
        this.rule = Objects.requireNonNullElse(rule, "");
        this.days = Objects.requireNonNullElse(days, "").strip();
        this.text = Objects.requireNonNullElse(text, "");
    }

    void check(Errors errors) {
        if (Slugs.find(Measure.class, measure).isEmpty()) {
            errors.rejectValue("measure", "case.measure.missing");
        }
        if (Slugs.find(Rule.class, rule).isEmpty()) {
            errors.rejectValue("rule", "case.rule.missing");
        }
        if (suspends() && !isDays()) {
            errors.rejectValue("days", "case.days.wrong", new Object[] {CaseDesk.MOST_DAYS}, null);
        }
    }

    Ruling read() {
        return new Ruling(
                Slugs.find(Measure.class, measure).orElseThrow(),
                Slugs.find(Rule.class, rule).orElseThrow(),
                suspends() ? Integer.valueOf(days) : null,
                text);
    }

    private boolean suspends() {
        return measure.equals(Measure.SUSPEND.slug());
    }

    private boolean isDays() {
        return days.matches("[0-9]{1,3}")
                && Integer.parseInt(days) >= 1
                && Integer.parseInt(days) <= CaseDesk.MOST_DAYS;
    }
}
