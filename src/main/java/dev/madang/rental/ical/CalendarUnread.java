package dev.madang.rental.ical;

import dev.madang.platform.fetch.FetchRefused;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import java.util.List;

/** A foreign calendar could not be read; its address is to be mended. */
public class CalendarUnread extends Refusal {

    private final CalendarProblem problem;

    public CalendarUnread(CalendarProblem problem) {
        super(Kind.INVALID, List.of(Violation.of("address", problem.text())));
        this.problem = problem;
    }

    /** The address is none that may be asked. */
    static CalendarUnread of(FetchRefused refused) {
        return new CalendarUnread(CalendarProblem.valueOf(refused.reason().name()));
    }

    public CalendarProblem problem() {
        return problem;
    }
}
