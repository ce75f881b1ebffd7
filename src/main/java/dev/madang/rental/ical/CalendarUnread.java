package dev.madang.rental.ical;

import dev.madang.platform.fetch.FetchRefused;

/** A foreign calendar could not be read. */
public class CalendarUnread extends RuntimeException {

    private final CalendarProblem problem;

    public CalendarUnread(CalendarProblem problem) {
        super(problem.name(), null, false, false);
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
