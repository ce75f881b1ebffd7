package dev.madang.rental.ical;

/** A foreign calendar could not be read. */
public class CalendarUnread extends RuntimeException {

    private final CalendarProblem problem;

    public CalendarUnread(CalendarProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public CalendarProblem problem() {
        return problem;
    }
}
