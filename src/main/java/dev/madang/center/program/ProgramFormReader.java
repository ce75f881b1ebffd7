package dev.madang.center.program;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import dev.madang.center.TypedOffer;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads what a partner typed about a program, and notes at each field what is wrong with it. */
@Component
class ProgramFormReader {

    private final Clock clock;

    ProgramFormReader(Clock clock) {
        this.clock = clock;
    }

    /** What was typed; to be used only when nothing was noted. */
    ProgramDetails read(ProgramForm form, Errors errors) {
        var typed = new TypedOffer(errors);
        return new ProgramDetails(
                typed.open("name", form.name(), 2, 60),
                typed.choice("kind", Kind.class, form.kind()),
                typed.choice("level", Level.class, form.level()),
                typed.open("coach", form.coach(), 0, 40),
                typed.open("text", form.text(), 0, 2000),
                typed.open("bring", form.bring(), 0, 300),
                typed.number("price", form.price(), 1, 300),
                typed.number("capacity", form.capacity(), 1, 300),
                typed.number("minutes", form.minutes(), 10, 480),
                typed.number("freeHours", form.freeHours(), 0, 168) * 60,
                form.onOffer().equals("true"),
                patterns(form.patterns(), typed, errors));
    }

    private List<WeeklyPattern> patterns(List<PatternRow> rows, TypedOffer typed, Errors errors) {
        LocalDate today = Seoul.dayOf(clock.instant());
        if (rows.size() > ProgramDetails.MOST_PATTERNS) {
            errors.rejectValue("patterns", "program.form.many", new Object[] {ProgramDetails.MOST_PATTERNS}, null);
        }
        var patterns = new ArrayList<WeeklyPattern>();
        for (int i = 0; i < rows.size(); i++) {
            PatternRow row = rows.get(i);
            String at = "patterns[" + i + "].";
            LocalDate from = typed.day(at + "from", row.from(), today);
            LocalDate until = typed.day(at + "until", row.until(), LocalDate.MAX);
            if (until.isBefore(from)) {
                errors.rejectValue(at + "until", "program.form.until.before");
            }
            patterns.add(new WeeklyPattern(
                    typed.choice(at + "weekday", DayOfWeek.class, row.weekday()),
                    typed.time(at + "starts", row.starts()),
                    from,
                    until.equals(LocalDate.MAX) ? null : until));
        }
        return patterns;
    }
}
